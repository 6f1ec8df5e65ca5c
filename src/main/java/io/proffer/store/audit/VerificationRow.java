package io.proffer.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far the latest verification is; the only row of its table. */
@Entity
@Table(name = "audit_verification")
class VerificationRow {
    @Id
    String id = "";

    @Column(name = "heard_at")
    Instant heardAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String progress = "";
}
