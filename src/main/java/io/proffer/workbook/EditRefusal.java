package io.proffer.workbook;

import java.util.List;

/**
 * Why an edit cannot be made in the workbook; what its cells say is checked when the workbook is read again.
 *
 * @param edit index of the edit, from 0
 * @param member member of it, such as {@code rowId} or {@code when/utilizationPct}
 * @param code stable code, such as {@code UNKNOWN_ROW}
 * @param message what is wrong and what to do
 * @param allowed values that would be right, empty when they cannot be listed
 */
public record EditRefusal(int edit, String member, String code, String message, List<String> allowed) {
    /** Copies the list. */
    public EditRefusal {
        allowed = List.copyOf(allowed);
    }
}
