package io.proffer.rulesets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a file of the rulebook cannot be used.
 *
 * @param file file name below its folder; for a table that is missing, the folder
 * @param sheet sheet name, empty for text files and for a file as a whole
 * @param ref cell ({@code B2}), row or column of the sheet, or {@code line 12} of a text file; empty for the whole
 * @param code stable code, such as {@code UNKNOWN_VALUE}
 * @param message what is wrong and what to do
 * @param value what was found in the cell, null when it is not one cell or not known
 * @param allowed values that would be right, null when they cannot be listed
 */
public record FileFault(
        String file,
        String sheet,
        String ref,
        String code,
        String message,
        @Nullable String value,
        @Nullable List<String> allowed) {

    /** Copies the list. */
    public FileFault {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    /** A fault without the value that was found. */
    public FileFault(String file, String sheet, String ref, String code, String message) {
        this(file, sheet, ref, code, message, null, null);
    }

    /** A fault at a line of a text file; 0 when the line is not known. */
    public static FileFault atLine(String file, int line, String code, String message) {
        return new FileFault(file, "", line > 0 ? "line " + line : "", code, message);
    }

    /** A fault of a file as a whole. */
    public static FileFault ofFile(String file, String code, String message) {
        return new FileFault(file, "", "", code, message);
    }

    /** This fault with what was found there. */
    public FileFault found(@Nullable String text, @Nullable List<String> right) {
        return new FileFault(file, sheet, ref, code, message, text, right);
    }

    /** Where it is: {@code usage.xlsx usage_soft_push!B8}, {@code signals.drl line 12} or {@code care.xlsx}. */
    public String place() {
        String inside = sheet.isEmpty() || ref.isEmpty() ? sheet + ref : sheet + "!" + ref;
        return inside.isEmpty() ? file : file + " " + inside;
    }

    /** True when both name the same mistake at the same place. */
    public boolean isAbout(FileFault other) {
        return place().equals(other.place()) && code.equals(other.code);
    }

    @Override
    public String toString() {
        return code + " @ " + place() + " — " + message;
    }
}
