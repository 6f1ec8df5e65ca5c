package io.proffer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account in its table. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    String id = "";

    long version;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    @Nullable
    String crm;

    @Nullable
    String billing;

    @Nullable
    String cs;

    @Nullable
    String territory;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String document = "";
}
