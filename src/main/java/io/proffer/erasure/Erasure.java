package io.proffer.erasure;

import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionDesk;
import java.time.InstantSource;
import java.util.List;

/**
 * Erases all that is kept of an account. Events that others were told of it name it by its id only, and go when they were
 * kept long enough.
 */
public final class Erasure {
    private static final int MOST = 200;

    private final PropositionStore propositions;
    private final PropositionDesk desk;
    private final AccountRecords records;
    private final InstantSource clock;

    /** Erases from these records, by a clock. */
    public Erasure(PropositionStore propositions, PropositionDesk desk, AccountRecords records, InstantSource clock) {
        this.propositions = propositions;
        this.desk = desk;
        this.records = records;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        ERASED,
        /** Nothing is kept of such an account. */
        UNKNOWN,
        /** Without a rulebook, nobody knows what was reserved for its propositions. */
        NO_RULEBOOK
    }

    /** Erases an account; what is decided on it at that very moment may be kept after it, and goes when this is repeated. */
    public Outcome erase(String accountId, String actor) {
        // What is reserved for them goes back to its budgets, which outlive the account.
        for (StoredProposition open : open(accountId)) {
            if (desk.withdraw(open.id(), actor, null) instanceof EventAnswer.NoRulebook) {
                return Outcome.NO_RULEBOOK;
            }
        }
        return records.erase(accountId, actor, clock.instant()) ? Outcome.ERASED : Outcome.UNKNOWN;
    }

    private List<StoredProposition> open(String accountId) {
        return propositions
                .search(new PropositionStore.Query(
                        accountId,
                        PropositionState.openStates(),
                        null,
                        null,
                        true,
                        PropositionStore.Order.MADE_FIRST,
                        null,
                        MOST))
                .propositions();
    }
}
