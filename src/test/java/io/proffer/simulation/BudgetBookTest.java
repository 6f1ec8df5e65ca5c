package io.proffer.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetBook;
import io.proffer.budgets.BudgetBook.Holder;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetEntry.Kind;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.verdict.RowRef;
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
            BudgetBook book = new BudgetBook(ledger.budgets());
            assertThat(book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT)).isEmpty();
            assertThat(book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT)).isEmpty();
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("1");
            book.settle("prp_1", Kind.COMMIT, AT);
            book.settle("prp_1", Kind.RELEASE, AT);
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("1");
            assertThat(book.reserve(holder("prp_2"), ReserveOn.PRESENTED, AT)).isEmpty();
            book.settle("prp_2", Kind.RELEASE, AT);
            book.settle("prp_2", Kind.RELEASE, AT);
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("1");
            return ledger;
        });
    }

    @Test
    void moreThanThereIsIsNotHeld() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            assertThat(book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT)).isEmpty();
            assertThat(book.reserve(holder("prp_2"), ReserveOn.PRESENTED, AT)).isEmpty();
            assertThat(book.reserve(holder("prp_3"), ReserveOn.PRESENTED, AT))
                    .hasValueSatisfying(claim -> assertThat(claim.key()).isEqualTo("TRIAL_ENT"));
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("2");
            assertThat(book.reserve(holder("prp_4"), ReserveOn.PROPOSED, AT)).isEmpty();
            return ledger;
        });
    }

    @Test
    void careIsGivenAnywayAndTakesWhatIsLeft() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            assertThat(book.reserve(holder("prp_1", "1.5", true, false), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(holder("prp_2", "1", false, true), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(book.reserve(holder("prp_3", "1", false, true), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("2");
            assertThat(ledger.budgets().entries("prp_3")).isEmpty();
            return ledger;
        });
    }

    @Test
    void careThatStillFittedWhenItWasDecidedIsGivenToo() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            book.reserve(holder("prp_1", "1.5", true, false), ReserveOn.PRESENTED, AT);
            assertThat(book.reserve(holder("prp_2", "1", false, false), ReserveOn.PRESENTED, AT))
                    .isEmpty();
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("2");
            return ledger;
        });
    }

    @Test
    void whatWasGivenBackBeforeALateYesIsSpentAfterAll() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT);
            book.settle("prp_1", Kind.RELEASE, AT);
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("0");

            assertThat(book.accept(holder("prp_1"), AT)).isEmpty();
            assertThat(book.accept(holder("prp_1"), AT)).isEmpty();
            book.settle("prp_1", Kind.RELEASE, AT);

            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("1");
            assertThat(ledger.budgets().entries("prp_1"))
                    .extracting(BudgetEntry::kind)
                    .containsExactly(Kind.RESERVE, Kind.RELEASE, Kind.ADJUST);
            return ledger;
        });
    }

    @Test
    void aLateYesFindsNothingWhenOthersTookIt() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT);
            book.settle("prp_1", Kind.RELEASE, AT);
            book.accept(holder("prp_2"), AT);
            book.accept(holder("prp_3"), AT);

            assertThat(book.accept(holder("prp_1"), AT)).isPresent();
            assertThat(ledger.budgets().level(PART)).isEqualByComparingTo("2");
            return ledger;
        });
    }

    @Test
    void ofSeveralBudgetsAllAreHeldOrNone() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            Claim fits = claim(PART, "1", false);
            Claim large = claim(new BudgetPart("ZEBRA", "*", PART.periodStart(), PART.periodEnd()), "3", false);

            assertThat(book.reserve(new Holder("prp_1", true, List.of(large, fits)), ReserveOn.PRESENTED, AT))
                    .contains(large);
            assertThat(book.accept(new Holder("prp_1", true, List.of(large, fits)), AT))
                    .contains(large);
            assertThat(ledger.budgets().entries("prp_1")).isEmpty();
            return ledger;
        });
    }

    @Test
    void eachThresholdIsToldOnce() {
        store.change("acct_1", ledger -> {
            BudgetBook book = new BudgetBook(ledger.budgets());
            book.reserve(holder("prp_1"), ReserveOn.PRESENTED, AT);
            assertThat(store.books().told())
                    .extracting(BudgetAlert::thresholdPct)
                    .containsExactly(50);
            book.settle("prp_1", Kind.RELEASE, AT);
            book.reserve(holder("prp_2"), ReserveOn.PRESENTED, AT);
            book.reserve(holder("prp_3"), ReserveOn.PRESENTED, AT);
            book.settle("prp_3", Kind.RELEASE, AT);
            book.reserve(holder("prp_4"), ReserveOn.PRESENTED, AT);
            return ledger;
        });

        assertThat(store.books().told()).extracting(BudgetAlert::thresholdPct).containsExactly(50, 80, null);
        assertThat(store.books().told().get(2).event().data())
                .contains("\"used\":{\"count\":2}", "\"limit\":{\"count\":2}", "\"budgetKey\":\"TRIAL_ENT\"");
    }

    @Test
    void hoursAreExhaustedWhenTheNextDoesNotFit() {
        store.change("acct_1", ledger -> {
            new BudgetBook(ledger.budgets()).reserve(holder("prp_1", "1.5", true, false), ReserveOn.PRESENTED, AT);
            return ledger;
        });

        assertThat(store.books().told()).extracting(BudgetAlert::isExhaustion).containsExactly(false, true);
    }

    private static Holder holder(String id) {
        return holder(id, "1", true, false);
    }

    private static Holder holder(String id, String amount, boolean commercial, boolean exceeds) {
        return new Holder(id, commercial, List.of(claim(PART, amount, exceeds)));
    }

    private static Claim claim(BudgetPart part, String amount, boolean exceeds) {
        return new Claim(
                part.key(),
                part.dimension(),
                part.periodStart(),
                part.periodEnd(),
                new BigDecimal(amount),
                "slots",
                ReserveOn.PRESENTED,
                BigDecimal.ZERO,
                BigDecimal.valueOf(2),
                exceeds,
                List.of(80, 50),
                new RowRef("budgets", "BUD-020", "budgets!A9"));
    }
}
