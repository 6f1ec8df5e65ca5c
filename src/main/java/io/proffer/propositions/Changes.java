package io.proffer.propositions;

import io.proffer.budgets.BudgetBook;
import io.proffer.budgets.BudgetEntry;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.events.NewEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a live decision changes among the propositions of its account, in the order in which it is kept.
 *
 * @param accountId account
 * @param version version of the past they are made from
 * @param steps what gives way or is taken back, then what is made and what is withheld
 * @param assignments experiment arms the account was given
 * @param care what is to be remembered of care, null when that is what was remembered before
 * @param calls who is called with what is made
 */
public record Changes(
        String accountId,
        long version,
        List<Step> steps,
        List<Assignment> assignments,
        @Nullable List<CareBlock> care,
        List<NewEvent> calls) {
    /** Copies the lists. */
    public Changes {
        steps = List.copyOf(steps);
        calls = List.copyOf(calls);
        assignments = List.copyOf(assignments);
        care = care == null ? null : List.copyOf(care);
    }

    /**
     * Keeps all of them; false when a budget has not enough left, and what was done until then must be undone. Budgets
     * come first: what is noted of a proposition may lock the end of the audit log, and everybody waits for that.
     */
    public boolean keepIn(AccountLedger ledger) {
        BudgetBook book = new BudgetBook(ledger.budgets());
        book.lock(steps.stream().flatMap(step -> step.parts(book)));
        if (!steps.stream().allMatch(step -> step.fits(book))) {
            return false;
        }
        steps.forEach(step -> step.noteIn(ledger));
        keepRest(ledger);
        return true;
    }

    /** Keeps what is no proposition. */
    private void keepRest(AccountLedger ledger) {
        assignments.forEach(each -> ledger.keep(accountId, each));
        if (care != null) {
            ledger.keep(care);
        }
        calls.forEach(ledger::tell);
    }

    /** Version of the past once they are kept: all of them together are one change. */
    public long versionAfter() {
        return isNothing() ? version : version + 1;
    }

    /** True when there is nothing to keep. */
    public boolean isNothing() {
        return steps.isEmpty() && assignments.isEmpty() && care == null;
    }

    /**
     * One change.
     *
     * @param proposition the proposition afterwards
     * @param event what is noted of it
     */
    public record Step(StoredProposition proposition, StoredEvent event) {

        private boolean givesBack() {
            return event.type() == PropositionEventType.SUPERSEDED || event.type() == PropositionEventType.WITHDRAWN;
        }

        private boolean takes() {
            return event.type() == PropositionEventType.PROPOSED;
        }

        private Stream<BudgetPart> parts(BudgetBook book) {
            if (givesBack()) {
                return book.parts(proposition.id());
            }
            return takes() ? proposition.holder().parts(Budget.ReserveOn.PROPOSED) : Stream.of();
        }

        /** Gives back to budgets or takes from them; false when one has not enough left. */
        private boolean fits(BudgetBook book) {
            if (givesBack()) {
                book.settle(proposition.id(), BudgetEntry.Kind.RELEASE, event.receivedAt());
            }
            return !takes()
                    || book.reserve(proposition.holder(), Budget.ReserveOn.PROPOSED, event.receivedAt())
                            .isEmpty();
        }

        private void noteIn(AccountLedger ledger) {
            ledger.keep(proposition);
            ledger.add(proposition, event, AccountLedger.Reported.BY_NOBODY);
        }
    }
}
