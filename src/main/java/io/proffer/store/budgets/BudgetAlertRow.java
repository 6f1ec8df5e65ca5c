package io.proffer.store.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A threshold of a budget's part that was told of, in its table. */
@Entity
@Immutable
@Table(name = "budget_alert")
class BudgetAlertRow {
    @Id
    String id = "";

    @Column(name = "level_id")
    String levelId = "";

    @Column(name = "reached_at")
    Instant reachedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";
}
