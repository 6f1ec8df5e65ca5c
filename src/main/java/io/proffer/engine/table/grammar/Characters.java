package io.proffer.engine.table.grammar;

import java.util.Locale;

/** Characters a reader of the sheet could not see, or that change how the rest is shown. */
final class Characters {
    static final int LONGEST_TEXT = 2000;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Characters() {}

    /** The text without space around it and with plain line ends; refused when it is too long or hides something. */
    static String visible(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new CellRefusal(
                    "TEXT_TOO_LONG",
                    text.substring(0, 40) + "…",
                    "The text is longer than " + LONGEST_TEXT + " characters.",
                    "Shorten it.");
        }
        String trimmed = trim(text);
        int character;
        for (int at = 0; at < trimmed.length(); at += Character.charCount(character)) {
            character = trimmed.codePointAt(at);
            if (isHidden(character)) {
                throw hidden(character);
            }
        }
        return trimmed;
    }

    private static CellRefusal hidden(int hidden) {
        String name = String.format(Locale.ROOT, "U+%04X", hidden);
        String kind = switch (Character.getType(hidden)) {
            case Character.CONTROL -> "a control character";
            case Character.SURROGATE, Character.UNASSIGNED -> "a broken character";
            default -> "an invisible or direction-changing character";
        };
        return new CellRefusal(
                "HIDDEN_CHARACTER",
                name,
                "The cell holds " + kind + " (" + name + ").",
                "Type the value again: what is approved must be visible.");
    }

    private static boolean isHidden(int character) {
        if (character < 0x7F) {
            return character < ' ' && character != '\n' && character != '\t';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    /** The text without space around it, the no-break kinds included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String trimmed = text.substring(start, end);
        return trimmed.indexOf('\r') < 0
                ? trimmed
                : trimmed.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
