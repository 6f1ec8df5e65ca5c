package io.proffer.store.prices;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What every kept answer of the price desk has. */
@MappedSuperclass
abstract class PriceRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "ruleset_id")
    String rulesetId = "";

    @Column(name = "ruleset_hash")
    String rulesetHash = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String request = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";
}
