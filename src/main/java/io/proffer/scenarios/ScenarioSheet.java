package io.proffer.scenarios;

import io.proffer.engine.context.Term;
import java.util.List;

/**
 * The scenarios of one test sheet.
 *
 * @param file name of the file
 * @param sheet name of the sheet
 * @param facts terms of its fact columns, from left to right
 * @param scenarios its rows, those switched off included
 */
public record ScenarioSheet(String file, String sheet, List<Term> facts, List<Scenario> scenarios) {
    /** Copies the lists. */
    public ScenarioSheet {
        facts = List.copyOf(facts);
        scenarios = List.copyOf(scenarios);
    }

    /** These scenarios, of a file known by this name. */
    public ScenarioSheet from(String name) {
        return new ScenarioSheet(name, sheet, facts, scenarios);
    }
}
