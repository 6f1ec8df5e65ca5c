package io.proffer.engine.engagement;

import io.proffer.engine.context.Term;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table of the APPLICABILITY stage that names offers: each matching row is a need.
 *
 * @param evaluator answers for the table
 * @param readsFeatures true when it is asked once for each feature in use
 * @param offers offers its enabled rows name
 * @param observedRows ids of rows that read observed behaviour
 */
record NeedTable(TableEvaluator evaluator, boolean readsFeatures, Set<String> offers, Set<String> observedRows) {

    /** The need tables of a rulebook, in reading order. */
    static List<NeedTable> of(Rulebook rulebook) {
        return rulebook.stage("APPLICABILITY").stream()
                .filter(evaluator -> evaluator.table().says("offer"))
                .map(NeedTable::of)
                .toList();
    }

    private static NeedTable of(TableEvaluator evaluator) {
        DecisionTable table = evaluator.table();
        Set<String> offers = new LinkedHashSet<>();
        Set<String> observed = new LinkedHashSet<>();
        for (Row row : table.rows()) {
            if (row.meta().enabled()) {
                row.code("offer").ifPresent(offers::add);
            }
            if (readsBehaviour(table, row)) {
                observed.add(row.rowId());
            }
        }
        boolean features =
                table.inputs().stream().anyMatch(column -> column.term().scope().equals("feature"));
        return new NeedTable(evaluator, features, offers, observed);
    }

    private static boolean readsBehaviour(DecisionTable table, Row row) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Term term = table.inputs().get(i).term();
            if (term.observed() && !row.conditions().get(i).condition().isOpen()) {
                return true;
            }
        }
        return false;
    }

    DecisionTable table() {
        return evaluator.table();
    }
}
