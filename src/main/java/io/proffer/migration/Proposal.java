package io.proffer.migration;

import io.proffer.engine.table.DecisionTable;
import java.util.List;

/**
 * What a native Drools file would be as typed tables.
 *
 * @param tables the tables; columns whose heading starts with {@code #} keep what could not be taken over, and rows that
 *     would decide otherwise without it are switched off
 * @param notices what became of every column, row and head line; of very many the first
 * @param declined how many things could not be taken over
 * @param vocabulary entries that {@code vocabulary.yaml} would need, empty when none
 */
public record Proposal(List<DecisionTable> tables, List<Notice> notices, int declined, String vocabulary) {

    /** Copies the lists. */
    public Proposal {
        tables = List.copyOf(tables);
        notices = List.copyOf(notices);
    }

    /** True when everything was taken over. */
    public boolean isComplete() {
        return declined == 0;
    }
}
