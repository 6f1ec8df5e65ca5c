package io.proffer.store.signals;

import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An override in its table. */
@Entity
@Table(name = "account_override")
class OverrideRow {
    @Id
    String id = "";

    @Column(name = "account_id")
    String accountId = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    OverrideKind kind = OverrideKind.DO_NOT_CONTACT;

    @Nullable
    String family;

    @Nullable
    @Column(name = "offer_key")
    String offerKey;

    @Nullable
    String channel;

    String reason = "";

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Nullable
    @Column(name = "approved_by")
    String approvedBy;

    @Nullable
    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    @Nullable
    @Column(name = "removed_by")
    String removedBy;

    @Nullable
    @Column(name = "removed_at")
    Instant removedAt;

    static OverrideRow of(String accountId, Override override) {
        OverrideRow row = new OverrideRow();
        row.id = override.id();
        row.accountId = accountId;
        row.kind = override.kind();
        row.family = override.family();
        row.offerKey = override.offerKey();
        row.channel = override.channel();
        row.reason = override.reason();
        row.createdBy = override.createdBy();
        row.createdAt = override.createdAt();
        row.expiresAt = override.expiresAt();
        return row;
    }

    /** The override as it was at an instant: an approval that came later is not in it. */
    Override at(Instant at) {
        boolean approved = approvedAt != null && !approvedAt.isAfter(at);
        return new Override(
                id,
                kind,
                family,
                offerKey,
                channel,
                reason,
                createdBy,
                createdAt,
                approved ? approvedBy : null,
                expiresAt);
    }
}
