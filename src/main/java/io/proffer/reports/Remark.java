package io.proffer.reports;

import io.proffer.rulesets.FileFault;
import io.proffer.workbook.Annotation;

/**
 * Something found in a file.
 *
 * @param level how much it weighs
 * @param code stable code
 * @param file name of the file, empty when it is not known
 * @param sheet sheet, empty for a text file or a file as a whole
 * @param ref cell such as {@code B8}, row {@code 8:8}, column {@code C:C}, {@code line 12}, or empty
 * @param message what is wrong and what to do
 */
public record Remark(Level level, String code, String file, String sheet, String ref, String message) {

    /** How much a remark weighs. */
    public enum Level {
        /** Must be mended. */
        ERROR,
        /** Should be looked at. */
        WARNING
    }

    /** A fault that keeps a file from being used. */
    public static Remark of(FileFault fault) {
        return new Remark(Level.ERROR, fault.code(), fault.file(), fault.sheet(), fault.ref(), fault.message());
    }

    /** What is written into the workbook the remark speaks of. */
    public Annotation annotation() {
        return new Annotation(sheet, ref, level == Level.ERROR, code + ": " + message);
    }

    /** Where it is: {@code usage.xlsx usage_soft_push!B8}. */
    public String place() {
        String inside = sheet.isEmpty() || ref.isEmpty() ? sheet + ref : sheet + "!" + ref;
        return (file + " " + inside).strip();
    }

    @Override
    public String toString() {
        return code + " @ " + place() + " — " + message;
    }
}
