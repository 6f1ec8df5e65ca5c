package io.proffer.signals;

import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Decides on accounts again, in the background and once for all signals that come within a moment. What waits is noted in
 * the store with the signals, so a process that ends leaves nothing behind that the next one does not find; signals are
 * taken before they are decided on, so no two replicas decide because of the same one.
 */
public final class Redecisions {
    private static final Logger LOG = Logger.getLogger(Redecisions.class.getName());
    private static final int MOST_SIGNALS = 1000;
    private static final int MOST_SWEPT = 500;
    /** Longer than any decision takes; what a process that died had taken is free again after it. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);

    private final SignalStore store;
    private final Decider decider;
    private final InstantSource clock;
    private final Pace pace;
    private final ScheduledThreadPoolExecutor threads;
    /** One permit for each account that may still be queued. */
    private final Semaphore room;

    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** A queue that does not work yet. */
    public Redecisions(SignalStore store, Decider decider, InstantSource clock, Pace pace) {
        this.store = store;
        this.decider = decider;
        this.clock = clock;
        this.pace = pace;
        this.room = new Semaphore(pace.queue());
        // One thread more than workers: a sweep waits for none of them.
        this.threads = new ScheduledThreadPoolExecutor(pace.workers() + 1, work -> {
            Thread thread = new Thread(work, "signals");
            thread.setDaemon(true);
            return thread;
        });
        // What comes after the end stays in the store.
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Begins with what an earlier process left waiting, and looks for more now and then. */
    public void start() {
        long sweep = pace.sweep().toMillis();
        threads.execute(() -> sweep(clock.instant()));
        threads.scheduleWithFixedDelay(
                () -> sweep(clock.instant().minus(pace.sweep())), sweep, sweep, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::prune, 0, PRUNE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends; what still waits is found at the next start. */
    public void stop() {
        threads.shutdownNow();
    }

    /** Accounts that wait for a decision or are decided on. */
    public int waiting() {
        return pace.queue() - room.availablePermits();
    }

    /** Most accounts that may wait; beyond it, signals are refused. */
    public int capacity() {
        return pace.queue();
    }

    /** Keeps room for some accounts; false when there is not enough for all of them. */
    boolean reserve(int accounts) {
        return room.tryAcquire(accounts);
    }

    /** Queues accounts within room that was kept, and gives back the room that was not needed. */
    void queue(Collection<String> accounts, int reserved) {
        int left = reserved;
        for (String account : accounts) {
            if (queued.add(account)) {
                left--;
                later(account);
            }
        }
        room.release(left);
    }

    private void later(String account) {
        threads.schedule(() -> run(account), pace.settle().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(String account) {
        if (!running.add(account)) {
            later(account);
            return;
        }
        // From here on a new signal queues the account again: it may come too late for this decision.
        queued.remove(account);
        try {
            decide(account);
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "Account " + account + " waits for a decision: the store does not answer.");
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Account " + account + " could not be decided on again; the next sweep tries.", e);
        } finally {
            running.remove(account);
            room.release();
        }
    }

    private void decide(String account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<SignalSeen> taken = store.claim(account, new SignalStore.Claim(now, now.plus(CLAIM), MOST_SIGNALS));
        if (taken.isEmpty()) {
            return;
        }
        SignalSeen newest = taken.get(0);
        List<String> ids = taken.stream().map(SignalSeen::id).toList();
        boolean decided = false;
        try {
            decided = decider.decide(account, new Trigger(newest.type(), newest.id()));
        } finally {
            if (decided) {
                store.decided(ids, clock.instant());
            } else {
                store.release(ids);
            }
        }
    }

    private void sweep(Instant receivedBefore) {
        try {
            for (String account : store.accountsWaiting(receivedBefore, clock.instant(), MOST_SWEPT)) {
                if (!reserve(1)) {
                    return;
                }
                queue(List.of(account), 1);
            }
        } catch (RuntimeException | Error e) {
            // What leaves a sweep would be the last of its timer.
            LOG.log(Level.WARNING, "Accounts that wait for a decision cannot be looked for; the next sweep tries.", e);
        }
    }

    private void prune() {
        try {
            store.prune(clock.instant());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Signals that count no more cannot be removed now.", e);
        }
    }
}
