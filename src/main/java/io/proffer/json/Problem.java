package io.proffer.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault in a document.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, empty for the whole document
 * @param code stable code, such as {@code OUT_OF_RANGE}
 * @param message what is wrong and what to do, one or two sentences
 * @param allowed the values that would be accepted, null when there is no such list
 */
public record Problem(
        String pointer,
        String code,
        String message,
        @Nullable List<String> allowed) {

    /** Copies the list. */
    public Problem {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    /** This fault, in a document that is a part of another one at a pointer. */
    public Problem below(String parent) {
        return new Problem(parent + pointer, code, message, allowed);
    }

    /** A fault without a list of allowed values. */
    public Problem(String pointer, String code, String message) {
        this(pointer, code, message, null);
    }
}
