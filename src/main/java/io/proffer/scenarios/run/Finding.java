package io.proffer.scenarios.run;

import io.proffer.engine.table.CellRef;

/**
 * Why a scenario failed.
 *
 * @param code ROWS_DIFFER, VERDICT_DIFFERS, REASON_DIFFERS, PRICE_DIFFERS, or what keeps the scenario from being run
 * @param cell cell of the test sheet
 * @param expected what the cell says, empty when the scenario could not be run
 * @param actual what came out, empty when the scenario could not be run
 * @param message what is wrong and what to do
 */
public record Finding(String code, CellRef cell, String expected, String actual, String message) {

    /** A scenario that could not be run. */
    static Finding fault(String code, CellRef cell, String message) {
        return new Finding(code, cell, "", "", message);
    }
}
