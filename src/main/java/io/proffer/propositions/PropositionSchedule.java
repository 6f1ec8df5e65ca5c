package io.proffer.propositions;

import io.proffer.budgets.BudgetBook;
import io.proffer.budgets.BudgetEntry;
import io.proffer.ids.IdSource;
import io.proffer.propositions.StoredProposition.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wakes propositions whose snooze has ended, and closes those whose time has. */
public final class PropositionSchedule {
    private static final int AT_ONCE = 200;

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
     * @param woken accounts with a proposition that woke up: to be decided again
     * @param expired propositions that were closed
     */
    public record Round(Set<String> woken, int expired) {
        /** Copies the set. */
        public Round {
            woken = Set.copyOf(woken);
        }
    }

    /** Does what is due at an instant; doing it twice has no second effect. */
    public Round run(Instant now) {
        Set<String> woken = new LinkedHashSet<>();
        int expired = 0;
        List<StoredProposition> due = store.due(now, AT_ONCE);
        while (!due.isEmpty()) {
            for (StoredProposition each : due) {
                Optional<PropositionEventType> done = advance(each, now);
                if (done.equals(Optional.of(PropositionEventType.WOKEN))) {
                    woken.add(each.origin().accountId());
                }
                expired += done.equals(Optional.of(PropositionEventType.EXPIRED)) ? 1 : 0;
            }
            due = due.size() < AT_ONCE ? List.of() : store.due(now, AT_ONCE);
        }
        return new Round(woken, expired);
    }

    private Optional<PropositionEventType> advance(StoredProposition due, Instant now) {
        return store.change(
                due.origin().accountId(),
                ledger -> ledger.find(due.id())
                        .filter(each -> each.progress().dueAt() != null
                                && !each.progress().dueAt().isAfter(now))
                        .map(each -> advance(each, now, ledger)));
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
        Duration standing = Duration.between(proposition.origin().createdAt(), progress.expiresAt());
        Instant end = now.plus(standing);
        return progress.in(PropositionState.PROPOSED, null, now)
                .until(end.isAfter(progress.expiresAt()) ? end : progress.expiresAt());
    }
}
