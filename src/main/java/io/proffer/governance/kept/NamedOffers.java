package io.proffer.governance.kept;

import io.proffer.diff.Change;
import io.proffer.diff.RulesetDiff;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The offers that rows propose. */
public final class NamedOffers {
    private static final String CATALOG = "CATALOG";

    private NamedOffers() {}

    /** Offers that added and changed rows propose, in order; the catalogue itself proposes nothing. */
    public static Set<String> inChanges(Typed base, Typed candidate) {
        Set<String> offers = new TreeSet<>();
        RulesetDiff.between(base.tables(), candidate.tables()).tables().forEach(diff -> {
            Set<String> changed = diff.rows().stream()
                    .filter(row -> row.change() != Change.REMOVED)
                    .map(row -> row.rowId())
                    .collect(Collectors.toSet());
            candidate
                    .table(diff.table())
                    .filter(table -> !table.stage().equals(CATALOG))
                    .ifPresent(table -> offers.addAll(in(table, changed)));
        });
        return offers;
    }

    private static List<String> in(DecisionTable table, Set<String> rowIds) {
        return table.rows().stream()
                .filter(row -> row.meta().enabled() && rowIds.contains(row.rowId()))
                .map((Row row) -> row.codes("offer"))
                .flatMap(List::stream)
                .toList();
    }
}
