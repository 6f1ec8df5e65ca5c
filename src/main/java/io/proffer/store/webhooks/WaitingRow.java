package io.proffer.store.webhooks;

import io.proffer.webhooks.Parked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that waits for a subscriber, or was set aside. */
@Entity
@Table(name = "webhook_waiting")
class WaitingRow {
    private static final int LONGEST_PROBLEM = 1000;

    @Id
    String id = "";

    @Column(name = "subscription_id")
    String subscriptionId = "";

    long place;
    String subject = "";
    boolean dead;
    int attempts;
    Instant since = Instant.EPOCH;

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    String problem = "";

    static String id(String subscription, long place) {
        return subscription + ":" + place;
    }

    static WaitingRow of(String subscription, Parked parked, boolean dead) {
        WaitingRow row = new WaitingRow();
        row.id = id(subscription, parked.place());
        row.subscriptionId = subscription;
        row.place = parked.place();
        row.subject = parked.subject();
        row.dead = dead;
        row.attempts = parked.attempts();
        row.since = parked.since();
        row.dueAt = parked.dueAt();
        String problem = parked.problem();
        row.problem = problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
        return row;
    }

    Parked parked() {
        return new Parked(place, subject, attempts, since, dueAt, problem);
    }
}
