package io.proffer.store.propositions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An experiment arm of an account, in its table. */
@Entity
@Table(name = "experiment_assignment")
class AssignmentRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "experiment_key")
    String experimentKey = "";

    String arm = "";

    @Column(name = "assigned_at")
    Instant assignedAt = Instant.EPOCH;

    @Column(name = "valid_until")
    Instant validUntil = Instant.EPOCH;
}
