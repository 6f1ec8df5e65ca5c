package io.proffer.store.audit;

import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditSubject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log in its table. */
@Entity
@Table(name = "audit_entry")
class AuditRow {
    @Id
    long sequence;

    @Column(name = "happened_at")
    Instant at = Instant.EPOCH;

    String actor = "";
    String action = "";

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    @Nullable
    @Column(name = "account_id")
    String accountId;

    @Column(name = "details_hash")
    String detailsHash = "";

    String prev = "";
    String hash = "";

    @Nullable
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String details;

    static AuditRow of(AuditEntry entry, String details) {
        AuditRow row = new AuditRow();
        row.sequence = entry.sequence();
        row.at = entry.at();
        row.actor = entry.actor();
        row.action = entry.action();
        row.subjectKind = entry.subject().kind();
        row.subjectId = entry.subject().id();
        row.accountId = entry.subject().accountId();
        row.detailsHash = entry.detailsHash();
        row.prev = entry.prev();
        row.hash = entry.hash();
        row.details = details;
        return row;
    }

    AuditEntry entry() {
        return new AuditEntry(
                sequence,
                at,
                actor,
                action,
                new AuditSubject(subjectKind, subjectId, accountId),
                detailsHash,
                prev,
                hash,
                AuditEntry.particulars(details));
    }
}
