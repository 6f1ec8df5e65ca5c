package io.proffer.webhooks;

import java.time.Instant;

/**
 * An event that a subscriber has not taken yet, or that waits behind one of its subject.
 *
 * @param place its place in the feed
 * @param subject its subject
 * @param attempts how often it was tried
 * @param since when it was parked
 * @param dueAt when it is tried next, if nothing of its subject is before it
 * @param problem what came of the last attempt, empty when there was none
 */
public record Parked(long place, String subject, int attempts, Instant since, Instant dueAt, String problem) {

    static Parked failed(long place, String subject, Instant now, Courier.NotTaken why) {
        return new Parked(place, subject, 1, now, now.plus(BackOff.after(1, why.pause())), why.problem());
    }

    static Parked behind(long place, String subject, Instant now) {
        return new Parked(place, subject, 0, now, now, "");
    }

    Parked failedAgain(Instant now, Courier.NotTaken why) {
        Instant next = now.plus(BackOff.after(attempts + 1, why.pause()));
        return new Parked(place, subject, attempts + 1, since, next, why.problem());
    }

    boolean isOver(Instant now) {
        return !since.plus(BackOff.PATIENCE).isAfter(now);
    }
}
