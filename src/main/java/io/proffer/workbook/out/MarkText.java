package io.proffer.workbook.out;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFComment;

/**
 * What the comment of a marked cell says, from which the cell can be made again as it was.
 *
 * @param found the remarks on the cell, with a line between them
 * @param colour colour its author had given it, such as {@code 92D050}; empty for none
 * @param noted what its author had noted there, empty for nothing
 * @param by who noted it, empty when the file does not say it
 */
record MarkText(String found, String colour, String noted, String by) {
    /** Who writes the comments; by it they are found again. */
    static final String AUTHOR = "Proffer";

    /** By it they are found again, too: LibreOffice drops the authors of comments. */
    private static final String FIRST_LINE = AUTHOR + ":\n";

    private static final String COLOUR = "\n\nColour before: #";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:" + FIRST_LINE + ")?(?<found>.*?)(?:" + COLOUR
                    + "(?<colour>\\p{XDigit}{6}))?(?:\n\nNote(?: by (?<by>[^\n]*?))?: (?<noted>.*))?",
            Pattern.DOTALL);

    /** True for a comment that marks a cell. */
    static boolean marks(XSSFComment comment) {
        return AUTHOR.equals(comment.getAuthor()) || textOf(comment).startsWith(FIRST_LINE);
    }

    /** What a comment that marks a cell says. */
    static MarkText of(XSSFComment comment) {
        Matcher written = WRITTEN.matcher(textOf(comment));
        if (!written.matches()) {
            throw new IllegalStateException("Any text can be what was found.");
        }
        return new MarkText(
                written.group("found"),
                orEmpty(written.group("colour")),
                orEmpty(written.group("noted")),
                orEmpty(written.group("by")));
    }

    /** The text of a comment, which some programs leave without any. */
    static String textOf(XSSFComment comment) {
        return orEmpty(comment.getString().getString());
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    /** The same with one more remark. */
    MarkText with(String remark) {
        return new MarkText(found.isEmpty() ? remark : found + "\n\n" + remark, colour, noted, by);
    }

    /** The comment. */
    String written() {
        String note = by.isBlank() ? "\n\nNote: " : "\n\nNote by " + by + ": ";
        return FIRST_LINE + found + (colour.isEmpty() ? "" : COLOUR + colour) + (noted.isEmpty() ? "" : note + noted);
    }
}
