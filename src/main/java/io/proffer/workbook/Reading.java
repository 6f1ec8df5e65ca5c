package io.proffer.workbook;

import io.proffer.engine.table.DecisionTable;
import io.proffer.scenarios.ScenarioSheet;
import java.util.List;

/**
 * What a file holds. A file with faults gives neither tables nor scenarios.
 *
 * @param tables typed tables in sheet order
 * @param tests scenarios of its test sheets, in sheet order
 * @param faults the first faults, at most {@link Limits#LISTED_FAULTS}
 * @param faultCount how many faults there are in all
 * @param formulas cells whose saved value came from a formula
 */
public record Reading(
        List<DecisionTable> tables,
        List<ScenarioSheet> tests,
        List<Fault> faults,
        int faultCount,
        List<FormulaNotice> formulas) {

    /** Copies the lists. */
    public Reading {
        tables = List.copyOf(tables);
        tests = List.copyOf(tests);
        faults = List.copyOf(faults);
        formulas = List.copyOf(formulas);
    }

    /** A file refused for one reason. */
    static Reading refused(Fault fault) {
        return new Reading(List.of(), List.of(), List.of(fault), 1, List.of());
    }

    /** True when the file has no fault. */
    public boolean isAccepted() {
        return faultCount == 0;
    }
}
