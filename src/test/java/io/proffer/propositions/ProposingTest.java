package io.proffer.propositions;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.budgets.BudgetEntry;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.verdict.RowRef;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.Changes.Step;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.propositions.StoredProposition.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order what a decision changes is kept, and so in which order it waits for others. */
class ProposingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Claim ALPHA = claim("ALPHA", 1);
    private static final Claim ZEBRA = claim("ZEBRA", 1);

    private final TracedLedger ledger = new TracedLedger();

    @Test
    void budgetsAreLockedInTheirOrderAndBeforeAnythingIsNoted() {
        ledger.holds(
                new BudgetEntry(ZEBRA.part(), BudgetEntry.Kind.RESERVE, "prp_old", BigDecimal.ONE, ZEBRA.unit(), NOW));
        Changes changes = changes(
                step("prp_old", ZEBRA, PropositionState.WITHDRAWN, PropositionEventType.WITHDRAWN),
                step("prp_new", ALPHA, PropositionState.PROPOSED, PropositionEventType.PROPOSED));

        assertThat(changes.keepIn(ledger)).isTrue();
        assertThat(ledger.trace().stream().distinct())
                .containsExactly("lock ALPHA", "lock ZEBRA", "note prp_old", "note prp_new");
        assertThat(ledger.entered())
                .extracting(BudgetEntry::kind)
                .containsExactly(BudgetEntry.Kind.RELEASE, BudgetEntry.Kind.RESERVE);
    }

    @Test
    void nothingIsNotedOfWhatABudgetHasNotEnoughLeftFor() {
        Changes changes =
                changes(step("prp_new", claim("ALPHA", 3), PropositionState.PROPOSED, PropositionEventType.PROPOSED));
        assertThat(changes.keepIn(ledger)).isFalse();
        assertThat(ledger.trace().stream().distinct()).containsExactly("lock ALPHA");
    }

    private static Changes changes(Step... steps) {
        return new Changes("acct_1", 0, List.of(steps), List.of(), null, List.of());
    }

    private static Step step(String id, Claim claim, PropositionState state, PropositionEventType type) {
        Origin origin = new Origin(
                id,
                "acct_1",
                null,
                "*",
                null,
                "SWITCH_ANNUAL",
                1,
                "BILLING_SWITCH",
                null,
                true,
                "dec_1",
                "rls_1",
                1,
                null,
                0,
                null,
                NOW,
                NOW,
                "{\"budgets\":[" + CanonicalJson.text(claim) + "]}");
        Progress progress = new Progress(state, NOW.plusSeconds(60), null, null, false, false, NOW);
        return new Step(new StoredProposition(origin, progress), StoredEvent.own("pev_" + id, type, NOW, NOW));
    }

    private static Claim claim(String key, int amount) {
        return new Claim(
                key,
                "*",
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-31"),
                BigDecimal.valueOf(amount),
                "slots",
                ReserveOn.PROPOSED,
                BigDecimal.ZERO,
                BigDecimal.valueOf(2),
                false,
                List.of(),
                new RowRef("budgets", "BUD-1", "budgets!A4"));
    }
}
