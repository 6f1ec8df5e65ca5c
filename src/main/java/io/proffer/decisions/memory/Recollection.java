package io.proffer.decisions.memory;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.propositions.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is kept of an account beside its document, in one look at the store. Each call throws
 * {@link io.proffer.ports.StoreUnavailable} when it could not be made.
 */
public interface Recollection {

    /** All that a decision on an account remembers. */
    Kept of(Question question);

    /** What last changed, up to an instant, of what a decision on an account remembers. */
    Changed changed(String accountId, Instant now);

    /**
     * What last changed.
     *
     * @param version version of what was said to the account, as in its {@link Past}
     * @param saidAt when something was last said or answered; the epoch when nothing was
     * @param otherAt when something else last happened; the epoch when nothing did
     */
    record Changed(long version, Instant saidAt, Instant otherAt) {}

    /**
     * What is asked.
     *
     * @param accountId account
     * @param asOf instant the decision speaks of
     * @param contactsSince contacts after this instant
     * @param answers which answers of customers
     * @param parts which parts of budgets
     * @param signalsSince signals after this instant
     */
    record Question(
            String accountId,
            Instant asOf,
            Instant contactsSince,
            Answers answers,
            List<BudgetPart> parts,
            Instant signalsSince) {
        /** Copies the list. */
        public Question {
            parts = List.copyOf(parts);
        }
    }

    /** Answers of a segment from one day to another, both included. */
    record Answers(String segment, LocalDate from, LocalDate to) {}

    /**
     * What is kept.
     *
     * @param document which document of the account stands
     * @param past what was said to it
     * @param overrides overrides that take effect at the instant
     * @param responses how customers of its segment answered each offer and each family
     * @param budgets how much of the parts is reserved and spent; parts of which nothing is are left out
     * @param signals signals that happened up to the instant and still count then, the oldest first, of each type the newest
     */
    record Kept(
            Document document,
            Past past,
            List<Override> overrides,
            List<ResponseCount> responses,
            List<BudgetLevel> budgets,
            List<SignalSeen> signals) {
        /** Copies the lists. */
        public Kept {
            overrides = List.copyOf(overrides);
            responses = List.copyOf(responses);
            budgets = List.copyOf(budgets);
            signals = List.copyOf(signals);
        }
    }

    /**
     * The state of an account's document.
     *
     * @param version counts changes from 1, 0 when there is no account
     * @param updatedAt last change
     */
    record Document(long version, Instant updatedAt) {
        /** There is no document. */
        public static final Document NONE = new Document(0, Instant.EPOCH);

        /** True when this is the state in which an account was read. */
        public boolean isOf(StoredAccount account) {
            return version == account.version() && updatedAt.equals(account.updatedAt());
        }
    }
}
