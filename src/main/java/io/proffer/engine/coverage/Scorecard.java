package io.proffer.engine.coverage;

import io.proffer.engine.context.asked.RelationshipFacts;
import io.proffer.engine.coverage.Readiness.Factor;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;

/** Adds up the readiness scorecard (DT-29). */
final class Scorecard {
    private static final int MOST = 100;

    private final AskedTable table;

    Scorecard(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "readiness_scorecard");
    }

    /** The points of every matching row, at most 100 in all. */
    Readiness score(Snapshot snapshot, int strongestNeed) {
        snapshot.bind("relationship", RelationshipFacts.need(strongestNeed));
        List<Factor> factors = new ArrayList<>(6);
        int sum = 0;
        for (Row row : table.hits(snapshot.facts())) {
            int points = row.integer("points", 0);
            factors.add(new Factor(row.code("factor").orElse(""), points, table.ref(row)));
            sum += points;
        }
        return new Readiness(Math.min(MOST, sum), factors);
    }
}
