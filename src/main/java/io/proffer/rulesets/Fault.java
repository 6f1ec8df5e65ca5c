package io.proffer.rulesets;

/**
 * Why a file cannot be used.
 *
 * @param file file name, relative to its folder
 * @param place {@code Sheet!Cell}, {@code line 12}, or {@code file} when it concerns the whole file
 * @param code stable code, such as {@code UNKNOWN_VALUE}
 * @param message what is wrong and what to do
 */
public record Fault(String file, String place, String code, String message) {

    /** A fault at a line of a text file. */
    static Fault atLine(String file, int line, String code, String message) {
        return new Fault(file, "line " + line, code, message);
    }

    /** A fault of a file as a whole. */
    static Fault ofFile(String file, String code, String message) {
        return new Fault(file, "file", code, message);
    }

    @Override
    public String toString() {
        return code + " @ " + file + " " + place + " — " + message;
    }
}
