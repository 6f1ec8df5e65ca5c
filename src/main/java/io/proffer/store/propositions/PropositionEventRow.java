package io.proffer.store.propositions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that happened to a proposition, in its table. */
@Entity
@Immutable
@Table(name = "proposition_event")
class PropositionEventRow {
    @Id
    String id = "";

    @Column(name = "proposition_id")
    String propositionId = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "event_id")
    String eventId = "";

    String type = "";

    @Column(name = "occurred_at")
    Instant occurredAt = Instant.EPOCH;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "body_hash")
    String bodyHash = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String contact;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String answer = "";
}
