package io.proffer.store.trip;

import io.proffer.accounts.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trips of many threads in one transaction. Whoever comes while nobody keeps anything goes at once; what comes
 * meanwhile waits and goes together next, led by the first of those that wait. Nobody is told before the commit.
 */
final class GroupCommit {
    /** So many answers of a decision are some 200 KB. */
    private static final int MOST = 32;

    private final Consumer<List<Trip>> store;
    private final int most;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** Trips are kept by a store: all of them when it returns, none when it throws. */
    GroupCommit(Consumer<List<Trip>> store) {
        this(store, MOST);
    }

    /** So many trips go in one transaction at most. */
    GroupCommit(Consumer<List<Trip>> store, int most) {
        this.store = store;
        this.most = most;
    }

    /** Keeps a trip; when this returns, it is committed. */
    void keep(Trip trip) {
        Waiting mine = new Waiting(trip);
        queue.add(mine);
        if (led.compareAndSet(false, true)) {
            lead();
        }
        // Whoever led may still wait: the first of the queue went, and its own trip was not among them.
        if (mine.isToLead()) {
            lead();
        }
        mine.end();
    }

    private void lead() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = group.size() < most ? queue.poll() : null) {
            group.add(next);
        }
        try {
            // Empty when an earlier leader took all along that made this one lead.
            if (!group.isEmpty()) {
                keepAll(group);
            }
        } finally {
            handOver();
        }
    }

    private void handOver() {
        Waiting next = queue.peek();
        if (next != null) {
            next.lead();
            return;
        }
        led.set(false);
        // Somebody may have come between the look and the word that nobody leads.
        if (!queue.isEmpty() && led.compareAndSet(false, true)) {
            handOver();
        }
    }

    private void keepAll(List<Waiting> group) {
        @Nullable RuntimeException failure = failure(group);
        boolean isOfOne = failure != null && !(failure instanceof StoreUnavailable);
        for (Waiting each : group) {
            // One that the store refuses must not take the others with it.
            each.ends(isOfOne && group.size() > 1 ? failure(List.of(each)) : failure);
        }
    }

    private @Nullable RuntimeException failure(List<Waiting> group) {
        try {
            store.accept(group.stream().map(each -> each.trip).toList());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** A trip whose thread waits. */
    private static final class Waiting {
        private final Trip trip;
        /** True for the word to lead, false when the trip has ended. */
        private final CompletableFuture<Boolean> word = new CompletableFuture<>();

        private volatile @Nullable RuntimeException failure;

        Waiting(Trip trip) {
            this.trip = trip;
        }

        boolean isToLead() {
            return word.join();
        }

        void lead() {
            word.complete(true);
        }

        void ends(@Nullable RuntimeException with) {
            failure = with;
            word.complete(false);
        }

        void end() {
            RuntimeException with = failure;
            if (with != null) {
                throw with;
            }
        }
    }
}
