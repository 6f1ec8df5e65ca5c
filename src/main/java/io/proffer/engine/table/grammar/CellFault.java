package io.proffer.engine.table.grammar;

import java.util.List;

/**
 * Why a cell is refused, in words for its author.
 *
 * @param code stable code such as {@code UNKNOWN_VALUE}
 * @param value the part of the cell that is wrong, as typed
 * @param problem what is wrong, one sentence
 * @param remedy what to do, empty when the problem already says it
 * @param allowed values that would be right, empty when they cannot be listed
 */
public record CellFault(String code, String value, String problem, String remedy, List<String> allowed) {
    private static final int LISTED = 30;

    /** Copies the list. */
    public CellFault {
        allowed = List.copyOf(allowed);
    }

    /** A fault whose right values cannot be listed. */
    public CellFault(String code, String value, String problem, String remedy) {
        this(code, value, problem, remedy, List.of());
    }

    /** The whole message: what is wrong, the allowed values, the nearest one, what to do. */
    public String message() {
        StringBuilder message = new StringBuilder(problem);
        if (!allowed.isEmpty()) {
            message.append(" Allowed: ").append(listed()).append('.');
            message.append(Spelling.hint(value, allowed));
        }
        if (!remedy.isEmpty()) {
            message.append(' ').append(remedy);
        }
        return message.toString();
    }

    private String listed() {
        return allowed.size() <= LISTED
                ? String.join(", ", allowed)
                : String.join(", ", allowed.subList(0, LISTED)) + " … (" + allowed.size() + ")";
    }
}
