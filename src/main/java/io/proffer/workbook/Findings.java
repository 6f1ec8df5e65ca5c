package io.proffer.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is to be said of one file: lists the first faults and counts all, lists the formulas. */
public final class Findings {
    private final List<Fault> listed = new ArrayList<>();
    private final List<FormulaNotice> formulas = new ArrayList<>();
    private int total;

    /** Adds a fault; its message is only built when it will be listed. */
    public void add(Supplier<Fault> fault) {
        total++;
        if (listed.size() < Limits.LISTED_FAULTS) {
            listed.add(fault.get());
        }
    }

    /** Adds a fault of a place in a sheet. */
    public void add(String sheet, String ref, String code, String value, String message) {
        add(() -> Fault.at(sheet, ref, code, value, message));
    }

    /** Adds a formula whose saved value is used. */
    public void add(FormulaNotice formula) {
        if (formulas.size() < Limits.FORMULAS) {
            formulas.add(formula);
        } else {
            add(
                    formula.sheet(),
                    formula.ref(),
                    "TOO_MANY_FORMULAS",
                    formula.formula(),
                    "The file has more than " + Limits.FORMULAS
                            + " formulas, too many to approve. Copy, then Paste Special > Values.");
        }
    }

    /** The first faults, in the order they were found. */
    public List<Fault> faults() {
        return List.copyOf(listed);
    }

    /** How many faults there are. */
    public int total() {
        return total;
    }

    /** The formulas whose saved values are used. */
    public List<FormulaNotice> formulas() {
        return List.copyOf(formulas);
    }
}
