package io.proffer.webhooks;

import io.proffer.audit.AuditAct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps subscriptions and how far each has been told. */
public interface SubscriptionStore {

    /** The subscription of an id. */
    Optional<Subscription> find(String id);

    /** All of them, the oldest first. */
    List<Subscription> all();

    /** Keeps a new one, to be told of what comes after a place, with its audit entry. */
    void add(Subscription subscription, long cursor, AuditAct act);

    /**
     * Keeps a change, with its audit entry.
     *
     * @return false when another version than the one before is there
     */
    boolean change(Subscription changed, AuditAct act);

    /** Forgets a subscription and all that waits for it. */
    boolean remove(String id, AuditAct act);

    /** How far it has been told. */
    Standing standing(String id);

    /** Tells it again what comes after a place, or what was set aside, with the audit entry. */
    void replay(String id, Replay replay, Instant now, AuditAct act);

    /** What was set aside of what comes after a place, the oldest first. */
    List<Parked> dead(String id, long after, int limit);

    /** How many events wait, or were set aside. */
    long count(String id, boolean dead);

    /**
     * Ids of those that are due: active, not leased to anybody, with something to be told.
     *
     * @param end end of the feed
     */
    List<String> due(Instant now, long end);

    /** Takes the sole right to tell a subscriber for a while; of several replicas one gets it. */
    boolean lease(String id, String holder, Instant now, Duration length);

    /** Keeps the right for a while longer; does nothing once it was given back or went to somebody else. */
    void renew(String id, String holder, Instant now, Duration length);

    /** Gives the right back. */
    void release(String id, String holder);

    /** The first waiting event of each subject that has one, the most urgent first. */
    List<Parked> heads(String id, int limit);

    /** The event that waits longest. */
    Optional<Parked> oldest(String id);

    /** Which of some subjects have events that wait. */
    List<String> blocked(String id, List<String> subjects);

    /**
     * Keeps what a turn came to, all of it or nothing.
     *
     * @param told the subscription as it was told
     * @return false when the right to tell went to somebody else, or the subscription was changed meanwhile
     */
    boolean keep(Subscription told, String holder, Turn turn);

    /**
     * Marks a subscriber that said it is gone; does nothing when the subscription was changed meanwhile.
     *
     * @param told the subscription as it was told
     */
    void disable(Subscription told, String reason);

    /**
     * What is told again.
     *
     * @param after place in the feed to go on after, negative for what was set aside
     */
    record Replay(long after) {
        /** What was set aside. */
        public static final Replay DEAD = new Replay(-1);
    }

    /**
     * What a turn came to.
     *
     * @param standing the new standing
     * @param parked events that wait, new ones and those that were tried again
     * @param settled places of waiting events that were taken, or are kept no longer
     * @param dead events to be set aside
     */
    record Turn(Standing standing, List<Parked> parked, List<Long> settled, List<Parked> dead) {
        /** Copies the lists. */
        public Turn {
            parked = List.copyOf(parked);
            settled = List.copyOf(settled);
            dead = List.copyOf(dead);
        }
    }
}
