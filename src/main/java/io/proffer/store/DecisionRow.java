package io.proffer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision in its table. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "as_of")
    Instant asOf = Instant.EPOCH;

    @Column(name = "decided_at")
    Instant decidedAt = Instant.EPOCH;

    @Column(name = "ruleset_id")
    String rulesetId = "";

    @Column(name = "ruleset_hash")
    String rulesetHash = "";

    @Column(name = "context_hash")
    String contextHash = "";

    String verdicts = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String request = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String context = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String memory = "";

    byte @Nullable [] answer;

    /** The answer of a decision that was kept before answers were packed. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String body;
}
