package io.proffer.webhooks;

import io.proffer.events.EventLog;
import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells every subscriber, each on its own: one that hangs keeps no other waiting. Of several replicas one tells. */
public final class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final SubscriptionStore store;
    private final EventLog feed;
    private final Round round;
    private final InstantSource clock;
    private final String holder;
    private final Executor executor;
    private final Map<String, Boolean> running = new ConcurrentHashMap<>();

    /**
     * Deliveries of one replica.
     *
     * @param holder names the replica among all of them
     * @param executor runs one task for each subscriber that is being told
     */
    public Deliveries(
            SubscriptionStore store,
            EventLog feed,
            Means means,
            InstantSource clock,
            String holder,
            Executor executor) {
        this.store = store;
        this.feed = feed;
        this.round = new Round(feed, store, means.courier, clock, means.watch);
        this.clock = clock;
        this.holder = holder;
        this.executor = executor;
    }

    /**
     * What deliveries are made with.
     *
     * @param courier brings events
     * @param watch hears what came of it
     */
    public record Means(Courier courier, DeliveryWatch watch) {}

    /** Begins to tell whoever is due, and keeps the right to tell those who are being told. */
    public void look() {
        running.keySet().forEach(id -> store.renew(id, holder, clock.instant(), LEASE));
        for (String id : store.due(clock.instant(), feed.end())) {
            if (!running.containsKey(id) && store.lease(id, holder, clock.instant(), LEASE)) {
                begin(id);
            }
        }
    }

    private void begin(String id) {
        running.put(id, true);
        try {
            executor.execute(() -> tell(id));
        } catch (RejectedExecutionException e) {
            end(id);
        }
    }

    private void tell(String id) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = store.find(id)
                        .filter(found -> found.state() == Subscription.State.ACTIVE)
                        .map(found -> round.turn(found, holder))
                        .orElse(false);
            }
        } catch (StoreUnavailable e) {
            LOG.warning("The store does not answer; subscriber " + id + " is told once it does.");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Subscriber " + id + " could not be told; it is tried again.", e);
        } finally {
            end(id);
        }
    }

    /** The right is given back first: the next turn must not begin with it and then lose it. */
    private void end(String id) {
        try {
            store.release(id, holder);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The right to tell " + id + " ends by itself.", e);
        } finally {
            running.remove(id);
        }
    }
}
