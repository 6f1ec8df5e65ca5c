package io.proffer.store.propositions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The lock of an account's propositions, in its table. */
@Entity
@Table(name = "account_ledger")
class AccountLedgerRow {
    @Id
    @Column(name = "account_id")
    String accountId = "";

    long version;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    /** Care rows that held, as JSON; null for none. */
    @Column(name = "care_blocks")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String care;
}
