package io.proffer.store.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of a budget's ledger, in its table. */
@Entity
@Immutable
@Table(name = "budget_entry")
class BudgetEntryRow {
    @Id
    String id = "";

    @Column(name = "level_id")
    String levelId = "";

    String kind = "";

    @Column(name = "proposition_id")
    String propositionId = "";

    BigDecimal amount = BigDecimal.ZERO;

    @Column(name = "entered_at")
    Instant enteredAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";
}
