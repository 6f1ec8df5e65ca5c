package io.proffer.workbook;

import io.proffer.engine.table.grammar.CellFault;
import java.util.List;

/**
 * Something that keeps a file from being accepted.
 *
 * @param code stable code such as {@code UNKNOWN_VALUE}
 * @param sheet sheet name, or the file name of a CSV; empty when the whole file is meant
 * @param ref cell ({@code B2}), row ({@code 2} or {@code 2:2}), column ({@code C:C}) or range; empty for the whole sheet
 * @param value what was found there, as typed; may be empty
 * @param message what is wrong and what to do
 * @param allowed values that would be right, empty when they cannot be listed
 */
public record Fault(String code, String sheet, String ref, String value, String message, List<String> allowed) {

    /** Copies the list. */
    public Fault {
        allowed = List.copyOf(allowed);
    }

    /** A fault of the whole file. */
    public static Fault file(String code, String message) {
        return new Fault(code, "", "", "", message, List.of());
    }

    /** A fault of a place in a sheet. */
    public static Fault at(String sheet, String ref, String code, String value, String message) {
        return new Fault(code, sheet, ref, value, message, List.of());
    }

    /** A fault of one cell, as the grammar found it. */
    public static Fault cell(String sheet, String ref, CellFault fault) {
        return new Fault(fault.code(), sheet, ref, fault.value(), fault.message(), fault.allowed());
    }

    /** Where it is: {@code file}, {@code Offers} or {@code Offers!B2}. */
    public String place() {
        if (sheet.isEmpty()) {
            return "file";
        }
        return ref.isEmpty() ? sheet : sheet + "!" + ref;
    }

    @Override
    public String toString() {
        return code + " @ " + place() + " — " + message;
    }
}
