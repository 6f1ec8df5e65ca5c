package io.proffer.propositions;

import io.proffer.budgets.BudgetBook;
import io.proffer.budgets.BudgetEntry;
import io.proffer.ids.IdSource;
import io.proffer.ports.StoreUnavailable;
import io.proffer.propositions.StoredProposition.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes propositions whose snooze has ended, which are decided again, and closes those whose time has. An account that
 * fails waits for the next round and holds up no other.
 */
public final class PropositionSchedule {
    private static final Logger LOG = Logger.getLogger(PropositionSchedule.class.getName());
    private static final int AT_ONCE = 200;
    /** Longer than any decision takes; who woke up and was not decided on, as when a process died, is found after it. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final PropositionStore store;
    private final IdSource ids;

    /** A schedule over a store. */
    public PropositionSchedule(PropositionStore store, IdSource ids) {
        this.store = store;
        this.ids = ids;
    }

    /**
     * What was done.
     *
     * @param woken accounts with a proposition that woke up, or did before and was not decided again
     * @param expired propositions that were closed
     */
    public record Round(Set<String> woken, int expired) {
        /** Copies the set. */
        public Round {
            woken = Set.copyOf(woken);
        }
    }

    /** Does what is due at an instant, and leaves it to the caller to decide on who woke up. */
    public Round run(Instant now) {
        return run(() -> now, accountId -> true);
    }

    /**
     * Does what is due; doing it twice has no second effect.
     *
     * @param decider decides again on an account in which something woke up; false when it could not
     */
    public Round run(InstantSource clock, Predicate<String> decider) {
        Work work = new Work(clock, decider);
        Set<String> seen = new HashSet<>();
        int limit = AT_ONCE;
        boolean more = true;
        while (more) {
            List<String> due = store.due(clock.instant(), limit).stream()
                    .map(each -> each.origin().accountId())
                    .toList();
            List<String> accounts = due.stream().filter(seen::add).toList();
            accounts.forEach(work::serve);
            more = due.size() == limit && !accounts.isEmpty();
            // What failed is due still, and comes before the others.
            limit = AT_ONCE + (int) due.stream().filter(work.failed::contains).count();
        }
        return new Round(work.woken, work.expired);
    }

    /** One round under way. */
    private final class Work {
        private final InstantSource clock;
        private final Predicate<String> decider;
        private final Set<String> woken = new LinkedHashSet<>();
        private final Set<String> failed = new HashSet<>();
        private int expired;

        Work(InstantSource clock, Predicate<String> decider) {
            this.clock = clock;
            this.decider = decider;
        }

        void serve(String accountId) {
            try {
                Instant now = clock.instant();
                Advance done = store.change(accountId, ledger -> advance(ledger, now));
                expired += done.expired;
                if (!done.awake.isEmpty()) {
                    woken.add(accountId);
                    decideAgain(accountId, done.awake);
                }
            } catch (StoreUnavailable e) {
                failed.add(accountId);
                LOG.warning("What is due of account " + accountId + " waits: the store does not answer.");
            } catch (RuntimeException e) {
                failed.add(accountId);
                LOG.log(Level.SEVERE, "What is due of account " + accountId + " failed; the next round tries.", e);
            }
        }

        private void decideAgain(String accountId, Set<String> awake) {
            if (decider.test(accountId)) {
                store.change(accountId, ledger -> {
                    ledger.open().stream()
                            .filter(each -> awake.contains(each.id()))
                            .forEach(each ->
                                    ledger.lookAgain(each, each.progress().dueAt()));
                    return awake;
                });
            }
        }
    }

    /**
     * What was done of one account.
     *
     * @param awake ids of propositions that stand again and have to be decided again
     */
    private record Advance(Set<String> awake, int expired) {}

    /** What is due of an account, as it is now that nobody else changes it. */
    private Advance advance(AccountLedger ledger, Instant now) {
        Set<String> awake = new LinkedHashSet<>();
        List<PropositionEventType> done = new ArrayList<>();
        List<StoredProposition> due = ledger.due(now);
        BudgetBook book = new BudgetBook(ledger.budgets());
        book.lock(due.stream()
                .filter(each -> each.state() != PropositionState.SNOOZED)
                .flatMap(each -> book.parts(each.id())));
        for (StoredProposition each : due) {
            Instant end = each.progress().dueAt();
            if (end != null && !end.isAfter(now)) {
                done.add(advance(each, now, ledger));
            }
            if (end != null && (end.isAfter(now) || each.state() == PropositionState.SNOOZED)) {
                ledger.lookAgain(each, now.plus(CLAIM));
                awake.add(each.id());
            }
        }
        return new Advance(awake, (int)
                done.stream().filter(PropositionEventType.EXPIRED::equals).count());
    }

    private PropositionEventType advance(StoredProposition proposition, Instant now, AccountLedger ledger) {
        boolean sleeps = proposition.state() == PropositionState.SNOOZED;
        PropositionEventType type = ends(proposition.state());
        Instant at = proposition.progress().dueAt();
        StoredProposition changed = proposition.with(
                sleeps ? woken(proposition, now) : proposition.progress().in(PropositionState.EXPIRED, null, now));
        ledger.keep(changed);
        if (!sleeps) {
            new BudgetBook(ledger.budgets()).settle(changed.id(), BudgetEntry.Kind.RELEASE, now);
        }
        ledger.add(changed, StoredEvent.own(ids.next("pev"), type, at, now), AccountLedger.Reported.BY_NOBODY);
        return type;
    }

    private static PropositionEventType ends(PropositionState state) {
        return switch (state) {
            case SNOOZED -> PropositionEventType.WOKEN;
            case WITHHELD -> PropositionEventType.LAPSED;
            default -> PropositionEventType.EXPIRED;
        };
    }

    /** One that slept stands again for as long as it would have stood; its price is decided anew. */
    private static Progress woken(StoredProposition proposition, Instant now) {
        Progress progress = proposition.progress();
        Instant end = now.plus(proposition.standing());
        return progress.in(PropositionState.PROPOSED, null, now)
                .until(end.isAfter(progress.expiresAt()) ? end : progress.expiresAt());
    }
}
