package io.proffer.retention;

import java.time.Instant;

/**
 * What was kept long enough. Each call is a transaction of its own, safe among replicas, and throws {@link
 * io.proffer.ports.StoreUnavailable} when it could not be made.
 */
public interface OldRecords {

    /** What is not kept for good. */
    enum Kind {
        /** Decisions with everything they were made from. */
        DECISIONS,
        /** Events of the feed. */
        EVENTS,
        /** Keys of live decisions that were already made. */
        DECISION_KEYS,
        /** Keys of other requests, with what was answered. */
        REQUEST_KEYS,
        /** What-if quotes. */
        QUOTES,
        /** What-if value cases. */
        VALUE_CASES,
        /** Events that subscribers have not taken. */
        WAITING_EVENTS,
        /** Simulations with what they found. */
        SIMULATIONS
    }

    /** What the clock of the store says, which all replicas share. */
    Instant now();

    /** Makes room for the decisions of this month and the next. */
    void makeRoom(Instant now);

    /**
     * Removes some of what is older than an instant.
     *
     * @param atMost rows removed at once, so that nobody waits for long
     * @return how many were removed; fewer than {@code atMost} when none is left
     */
    int remove(Kind kind, Instant before, int atMost);
}
