package io.proffer.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.verdict.RowRef;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.BudgetBook;
import io.proffer.propositions.BudgetEntry.Kind;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.propositions.StoredProposition.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetBookTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final BudgetPart PART =
            new BudgetPart("TRIAL_ENT", "*", LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

    private final KeptPropositions store = new KeptPropositions();

    @Test
    void whatIsHeldIsSpentOnceOrGivenBackOnce() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger);
            assertThat(book.reserve(proposition("prp_1"), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(proposition("prp_1"), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(ledger.level(PART)).isEqualByComparingTo("1");
            book.settle("prp_1", Kind.COMMIT, AT);
            book.settle("prp_1", Kind.RELEASE, AT);
            assertThat(ledger.level(PART)).isEqualByComparingTo("1");
            assertThat(book.reserve(proposition("prp_2"), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            book.settle("prp_2", Kind.RELEASE, AT);
            book.settle("prp_2", Kind.RELEASE, AT);
            assertThat(ledger.level(PART)).isEqualByComparingTo("1");
            return ledger;
        });
    }

    @Test
    void moreThanThereIsIsNotHeld() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger);
            assertThat(book.reserve(proposition("prp_1"), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(proposition("prp_2"), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(proposition("prp_3"), ReserveOn.PRESENTED, AT))
                    .hasValueSatisfying(claim -> assertThat(claim.key()).isEqualTo("TRIAL_ENT"));
            assertThat(ledger.level(PART)).isEqualByComparingTo("2");
            assertThat(book.reserve(proposition("prp_4"), ReserveOn.PROPOSED, AT))
                    .isEmpty();
            return ledger;
        });
    }

    @Test
    void careIsGivenAnywayAndTakesWhatIsLeft() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger);
            assertThat(book.reserve(proposition("prp_1", "1.5", true, false), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(proposition("prp_2", "1", false, true), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(proposition("prp_3", "1", false, true), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(ledger.level(PART)).isEqualByComparingTo("2");
            assertThat(ledger.entries("prp_3")).isEmpty();
            return ledger;
        });
    }

    private static StoredProposition proposition(String id) {
        return proposition(id, "1", true, false);
    }

    private static StoredProposition proposition(String id, String amount, boolean commercial, boolean exceeds) {
        Claim claim = new Claim(
                PART.key(),
                PART.dimension(),
                PART.periodStart(),
                PART.periodEnd(),
                new BigDecimal(amount),
                "slots",
                ReserveOn.PRESENTED,
                BigDecimal.ZERO,
                BigDecimal.valueOf(2),
                exceeds,
                new RowRef("budgets", "BUD-020", "budgets!A9"));
        record Body(List<Claim> budgets) {}
        String body = CanonicalJson.text(new Body(List.of(claim)));
        Origin origin = new Origin(
                id,
                "acct_1",
                null,
                "SMB",
                null,
                "TRIAL_ENT",
                1,
                "TRIAL",
                null,
                commercial,
                "dec_1",
                "rls_1",
                1,
                null,
                80,
                null,
                AT,
                AT,
                body);
        return new StoredProposition(
                origin, new Progress(PropositionState.PROPOSED, AT.plusSeconds(60), null, null, false, false, AT));
    }
}
