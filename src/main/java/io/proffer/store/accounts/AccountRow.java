package io.proffer.store.accounts;

import io.proffer.accounts.AccountHead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(name = "name_key")
    String nameKey = "";

    @Nullable
    String segment;

    @Column(name = "plan_key")
    @Nullable
    String planKey;

    @Nullable
    String territory;

    @Column(name = "csm_id")
    @Nullable
    String csmId;

    @Column(name = "term_end_on")
    @Nullable
    LocalDate termEndOn;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String document = "";

    /** Takes over what people look for it by. */
    void index(AccountHead head) {
        nameKey = head.nameKey();
        segment = head.segment();
        planKey = head.planKey();
        csmId = head.csmId();
        termEndOn = head.termEndOn();
    }
}
