package io.proffer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A used key in its table. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyRow {
    @Id
    String id = "";

    @Column(name = "body_hash")
    String bodyHash = "";

    @Column(name = "decision_id")
    String decisionId = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
