package io.proffer.json;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault in a document.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, empty for the whole document
 * @param code stable code, such as {@code OUT_OF_RANGE}
 * @param message what is wrong and what to do, one or two sentences
 * @param allowed the values that would be accepted, null when there is no such list
 * @param cell the cell of a workbook it stands in, null for other documents
 */
public record Problem(
        String pointer,
        String code,
        String message,
        @Nullable List<String> allowed,
        @Nullable Cell cell) {

    /**
     * A cell of a workbook.
     *
     * @param file name of the workbook
     * @param sheet name of the sheet, empty for the file as a whole
     * @param ref such as {@code B2}; a row or a column; empty for the sheet as a whole
     * @param value what was found there, null when it is not known
     */
    public record Cell(
            String file, String sheet, String ref, @Nullable String value) {}

    /** Copies the list. */
    public Problem {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    /** A fault outside of workbooks. */
    public Problem(String pointer, String code, String message, @Nullable List<String> allowed) {
        this(pointer, code, message, allowed, null);
    }

    /** A name that is not among those that are known; the message says which was probably meant. */
    public static Problem unknown(String pointer, String name, Collection<String> known) {
        String meant = Nearest.hint(name, known);
        return new Problem(pointer, "UNKNOWN_VALUE", "\"" + name + "\" is not known here." + meant, List.copyOf(known));
    }

    /** A fault without a list of allowed values. */
    public Problem(String pointer, String code, String message) {
        this(pointer, code, message, null);
    }

    /** This fault, at another place. */
    public Problem at(String place) {
        return new Problem(place, code, message, allowed, cell);
    }

    /** This fault, in a document that is a part of another one at a pointer. */
    public Problem below(String parent) {
        return new Problem(parent + pointer, code, message, allowed, cell);
    }
}
