package io.proffer.store.signals;

import io.proffer.engine.memory.SignalSeen;
import io.proffer.signals.Signal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signal in its table. */
@Entity
@Table(name = "signal")
class SignalRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    String source = "";

    @Column(name = "event_id")
    String eventId = "";

    String type = "";

    @Column(name = "occurred_at")
    Instant occurredAt = Instant.EPOCH;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    boolean decides;

    @Nullable
    @Column(name = "decided_at")
    Instant decidedAt;

    @Nullable
    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Nullable
    @Column(name = "feature_key")
    String featureKey;

    @Nullable
    @Column(name = "contact_role")
    String contactRole;

    @Nullable
    @Column(name = "about_key")
    String aboutKey;

    @Nullable
    @Column(name = "nps_score")
    Integer npsScore;

    static SignalRow of(Signal signal) {
        SignalRow row = new SignalRow();
        SignalSeen seen = signal.seen();
        row.id = seen.id();
        row.accountId = signal.accountId();
        row.source = signal.source();
        row.eventId = signal.eventId();
        row.type = seen.type();
        row.occurredAt = seen.occurredAt();
        row.receivedAt = signal.receivedAt();
        row.expiresAt = signal.expiresAt();
        row.decides = signal.decides();
        row.decidedAt = signal.decides() ? null : signal.receivedAt();
        row.featureKey = seen.featureKey();
        row.contactRole = seen.contactRole();
        row.aboutKey = seen.key();
        row.npsScore = seen.npsScore();
        return row;
    }

    SignalSeen seen() {
        return new SignalSeen(id, type, occurredAt, featureKey, contactRole, aboutKey, npsScore);
    }
}
