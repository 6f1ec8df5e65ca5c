package io.proffer.store.trip;

import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trips of many threads in one transaction. Whoever comes while nobody keeps anything goes at once; what comes
 * meanwhile waits and goes together next, led by the first of those that wait. Nobody is told before the commit, and nobody
 * waits longer than for a store that is there.
 */
final class GroupCommit {
    /** So many answers of a decision are some 200 KB. */
    private static final int MOST = 32;

    /** Longer than anybody waits for a lock. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Consumer<List<Trip>> store;
    private final int most;
    private final Duration longestWait;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** Trips are kept by a store: all of them when it returns, none when it throws. */
    GroupCommit(Consumer<List<Trip>> store) {
        this(store, MOST, LONGEST_WAIT);
    }

    /** So many trips go in one transaction at most, and one that waits longer is given up. */
    GroupCommit(Consumer<List<Trip>> store, int most, Duration longestWait) {
        this.store = store;
        this.most = most;
        this.longestWait = longestWait;
    }

    /**
     * Keeps a trip; when this returns, it is committed.
     *
     * @throws StoreUnavailable when the store failed, or said nothing for too long: then the trip may be kept all the same,
     *     as one is whose answer is lost on its way
     */
    void keep(Trip trip) {
        Waiting mine = new Waiting(trip);
        queue.add(mine);
        if (led.compareAndSet(false, true)) {
            lead();
        }
        // Whoever led may still wait: the first of the queue went, and its own trip was not among them.
        switch (mine.word(longestWait)) {
            case LEAD -> lead();
            case GONE -> {
                queue.remove(mine);
                throw new StoreUnavailable(
                        new IllegalStateException("The store did not answer within " + longestWait + "."));
            }
            case END -> {}
        }
        mine.end();
    }

    private void lead() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = group.size() < most ? queue.poll() : null) {
            if (!next.isGone()) {
                group.add(next);
            }
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
        for (Waiting next = queue.peek(); next != null; next = queue.peek()) {
            if (next.lead()) {
                return;
            }
            queue.remove(next);
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

    /** What a thread that waits is told. */
    private enum Word {
        /** To lead those that wait. */
        LEAD,
        /** Its trip has ended. */
        END,
        /** It has waited for too long, and was told nothing. */
        GONE
    }

    /** A trip whose thread waits. */
    private static final class Waiting {
        private final Trip trip;
        private final CompletableFuture<Word> word = new CompletableFuture<>();

        private volatile @Nullable RuntimeException failure;

        Waiting(Trip trip) {
            this.trip = trip;
        }

        Word word(Duration longestWait) {
            return word.isDone()
                    ? word.join()
                    : word.completeOnTimeout(Word.GONE, longestWait.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
        }

        boolean isGone() {
            return word.getNow(Word.END) == Word.GONE;
        }

        /** False when nobody waits for the word any more. */
        boolean lead() {
            return word.complete(Word.LEAD);
        }

        void ends(@Nullable RuntimeException with) {
            failure = with;
            word.complete(Word.END);
        }

        void end() {
            RuntimeException with = failure;
            if (with != null) {
                throw with;
            }
        }
    }
}
