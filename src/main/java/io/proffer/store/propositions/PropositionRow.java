package io.proffer.store.propositions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposition in its table. */
@Entity
@Table(name = "proposition")
class PropositionRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "subscription_id")
    @Nullable
    String subscriptionId;

    String segment = "*";

    @Column(name = "owner_id")
    @Nullable
    String ownerId;

    @Column(name = "offer_key")
    String offerKey = "";

    @Column(name = "offer_version")
    int offerVersion;

    String family = "";

    @Column(name = "exclusive_group")
    @Nullable
    String exclusiveGroup;

    boolean commercial;

    String state = "";

    @Column(name = "open_key")
    @Nullable
    String openKey;

    @Column(name = "decision_id")
    String decisionId = "";

    @Column(name = "ruleset_id")
    String rulesetId = "";

    @Column(name = "rank_at_creation")
    int rank;

    @Nullable
    BigDecimal score;

    @Column(name = "need_strength")
    int needStrength;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String terms;

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    @Column(name = "snoozed_until")
    @Nullable
    Instant snoozedUntil;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "superseded_by")
    @Nullable
    String supersededBy;

    boolean withheld;

    boolean presented;

    boolean accepted;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    long version;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";
}
