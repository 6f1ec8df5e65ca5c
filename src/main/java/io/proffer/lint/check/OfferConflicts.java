package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.OfferConflict;
import io.proffer.lint.Subject;
import java.util.Optional;

/** Notes conflicts of live offers at the row of the later one. */
final class OfferConflicts {
    private OfferConflicts() {}

    static void check(Subject subject, Findings findings) {
        subject.table("offers")
                .ifPresent(table -> OfferConflict.in(subject)
                        .forEach(conflict -> row(table, conflict.later().key())
                                .ifPresent(row -> findings.add(
                                        table, row, "offer", FindingCode.OFFERS_CONFLICT, conflict.message()))));
    }

    private static Optional<Row> row(DecisionTable table, String offer) {
        return Subject.live(table).stream()
                .filter(row -> row.code("offer").orElse("").equals(offer))
                .findFirst();
    }
}
