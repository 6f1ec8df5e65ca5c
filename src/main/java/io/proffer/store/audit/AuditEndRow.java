package io.proffer.store.audit;

import io.proffer.audit.AuditHead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked by whoever appends. */
@Entity
@Table(name = "audit_end")
class AuditEndRow {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(name = "last_sequence")
    long lastSequence;

    @Column(name = "last_hash")
    String lastHash = "";

    AuditHead head() {
        return new AuditHead(lastSequence, lastHash);
    }
}
