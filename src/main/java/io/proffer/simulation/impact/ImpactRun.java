package io.proffer.simulation.impact;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.simulation.impact.Progress.Head;
import io.proffer.simulation.impact.Progress.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One comparison while it is made, by one thread. */
final class ImpactRun {
    /** Changes that are listed; all are counted. */
    static final int LISTED = 10_000;

    private static final Logger LOG = Logger.getLogger(ImpactRun.class.getName());
    private static final int PAGE = 200;

    private final Head head;
    private final Map<ImpactKind, Long> counts = new EnumMap<>(ImpactKind.class);
    private final Listener listener;
    private List<ImpactChange> found = new ArrayList<>();
    private int listed;
    private long seen;
    private long compared;
    private long failed;
    private double share = 1;

    /** Hears how far a comparison is. */
    @FunctionalInterface
    interface Listener {
        /**
         * Told from time to time, and at the end.
         *
         * @param found what was found since the last time
         * @param from how much was found before
         */
        void hear(Progress progress, List<ImpactChange> found, int from);
    }

    ImpactRun(Head head, Listener listener) {
        this.head = head;
        this.listener = listener;
        for (ImpactKind kind : ImpactKind.values()) {
            counts.put(kind, 0L);
        }
    }

    /** Decides every account of the population under both; true when it came to the last one. It is not ended by that. */
    boolean over(AccountStore accounts, Portfolio base, Portfolio candidate) {
        share = head.population().share(accounts.count());
        @Nullable String cursor = null;
        do {
            AccountStore.Page page = accounts.list(new AccountStore.Query(cursor, PAGE, null));
            page.accounts().forEach(account -> compare(account, base, candidate));
            tell(State.RUNNING, null);
            cursor = page.next();
        } while (cursor != null && !Thread.currentThread().isInterrupted());
        return cursor == null;
    }

    /** Says how it ended. */
    void end(State reached, @Nullable String why) {
        tell(reached, why);
    }

    private void tell(State state, @Nullable String problem) {
        List<ImpactChange> since = found;
        found = new ArrayList<>();
        listener.hear(progress(state, problem), since, listed - since.size());
    }

    private void compare(StoredAccount stored, Portfolio base, Portfolio candidate) {
        seen++;
        if (!head.population().takes(stored.account(), share)) {
            return;
        }
        try {
            Member member = new Member(stored.account(), stored.hash());
            ImpactChange.between(base.decide(member, head.asOf()), candidate.decide(member, head.asOf()))
                    .ifPresent(this::note);
            compared++;
        } catch (RuntimeException e) {
            // One account that cannot be decided must not hide the others.
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Simulation " + head.id() + ": " + stored.account().id() + " was not decided.");
            failed++;
        }
    }

    private void note(ImpactChange change) {
        counts.merge(change.type(), 1L, Long::sum);
        if (listed < LISTED) {
            found.add(change);
            listed++;
        }
    }

    /** True when no sample left accounts out and at least one was decided under both. */
    boolean isOfEverybody() {
        return share >= 1 && compared > 0;
    }

    Progress progress(State state, @Nullable String problem) {
        long touched = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Progress(
                head,
                state,
                seen,
                compared,
                failed,
                counts,
                compared - touched,
                Math.round(touched / share),
                summary(),
                problem);
    }

    private String summary() {
        return "+" + count(ImpactKind.GAINED) + " gain, " + count(ImpactKind.LOST) + " lose, "
                + count(ImpactKind.OFFER_CHANGED) + " change offer, " + count(ImpactKind.PRICE_CHANGED)
                + " change price";
    }

    private long count(ImpactKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
