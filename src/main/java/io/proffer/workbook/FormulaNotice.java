package io.proffer.workbook;

/**
 * A cell whose saved value came from a formula: the approver sees both.
 *
 * @param sheet sheet name
 * @param ref cell such as {@code D7}
 * @param formula the formula with its equals sign
 * @param value the saved value that was used
 */
public record FormulaNotice(String sheet, String ref, String formula, String value) {
    @Override
    public String toString() {
        return "FORMULA @ " + sheet + "!" + ref + " — The saved value " + value + " of " + formula + " is used.";
    }
}
