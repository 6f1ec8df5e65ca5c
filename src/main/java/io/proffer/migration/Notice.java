package io.proffer.migration;

/**
 * What became of one thing in the file.
 *
 * @param outcome what became of it
 * @param sheet sheet, empty for the file as a whole
 * @param ref cell such as {@code C9}, empty for the whole sheet
 * @param message a sentence
 */
public record Notice(Outcome outcome, String sheet, String ref, String message) {

    /** What may become of a column, a row or a head line. */
    public enum Outcome {
        /** It is in the proposed table. */
        TRANSLATED,
        /** It means nothing to a typed table and nothing is lost without it. */
        DROPPED,
        /** It could not be taken over; without it the table would decide otherwise. */
        DECLINED
    }

    /** Where it is: {@code Tables!C9}, {@code Tables} or {@code file}. */
    public String place() {
        if (sheet.isEmpty()) {
            return "file";
        }
        return ref.isEmpty() ? sheet : sheet + "!" + ref;
    }
}
