package io.proffer.simulation;

import io.proffer.engine.decision.Decision;
import io.proffer.simulation.Balance.Books;
import java.util.TreeMap;

/** Counts what happens in a rehearsal. */
final class RehearsalTally {
    private final TreeMap<String, Long> withdrawnBy = new TreeMap<>();
    private long decisions;
    private long heldBack;

    void decided(Decision decision) {
        decisions++;
        decision.rejected().forEach(each -> withdrawnBy.merge(each.verdict().name(), 1L, Long::sum));
    }

    /** A presentation that a limit or a budget did not allow. */
    void heldBack() {
        heldBack++;
    }

    RehearsalReport report(Rehearsal.Plan plan, int accounts, Books books) {
        return new RehearsalReport(
                plan, accounts, decisions, heldBack, withdrawnBy, books.events(), books.offers(), books.faults());
    }
}
