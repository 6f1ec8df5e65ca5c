package io.proffer.engine.decision;

import io.proffer.engine.verdict.Stage;
import java.util.List;

/**
 * What one stage did.
 *
 * @param stage the stage
 * @param entered candidates that came in
 * @param refused candidates that left here
 * @param tables tables of the rulebook it read
 * @param open true when the rulebook has no table for the stage, so that everything passes
 */
public record StageSummary(Stage stage, int entered, int refused, List<String> tables, boolean open) {
    /** Copies the list. */
    public StageSummary {
        tables = List.copyOf(tables);
    }
}
