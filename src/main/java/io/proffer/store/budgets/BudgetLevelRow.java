package io.proffer.store.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How much of a part of a budget is gone, in its table. */
@Entity
@Table(name = "budget_level")
class BudgetLevelRow {
    @Id
    String id = "";

    @Column(name = "budget_key")
    String budgetKey = "";

    String dimension = "";

    @Column(name = "period_start")
    LocalDate periodStart = LocalDate.EPOCH;

    @Column(name = "period_end")
    LocalDate periodEnd = LocalDate.EPOCH;

    BigDecimal reserved = BigDecimal.ZERO;

    BigDecimal committed = BigDecimal.ZERO;
}
