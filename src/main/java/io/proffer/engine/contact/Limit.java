package io.proffer.engine.contact;

import io.proffer.engine.memory.ContactType;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;

/**
 * A row of limits (DT-10), read once for a rulebook.
 *
 * @param ref the row
 * @param exempt true when what it matches is not limited at all; the rest means nothing then
 * @param perContact true when each person is counted, false when everybody is
 * @param most contacts that fit into a window, not negative
 * @param window the window
 * @param countOn what is counted: PROPOSED or PRESENTED
 */
record Limit(RowRef ref, boolean exempt, boolean perContact, int most, Window window, ContactType countOn) {

    static Limit of(DecisionTable table, Row row) {
        return new Limit(
                RowRef.of(table, row),
                row.yes("exempt"),
                row.code("contactLevel").filter("CONTACT"::equals).isPresent(),
                row.integer("contactLimit", 0),
                Window.of(row),
                row.code("countOn").map(ContactType::valueOf).orElse(ContactType.PRESENTED));
    }
}
