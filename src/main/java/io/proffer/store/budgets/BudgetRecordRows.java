package io.proffer.store.budgets;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetRecords;
import io.proffer.engine.constraints.Budget;
import io.proffer.json.CanonicalJson;
import io.proffer.store.Cursor;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.Horizon;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

/** What was entered of budgets, read from the tables. */
@ApplicationScoped
class BudgetRecordRows implements PanacheRepositoryBase<BudgetEntryRow, String>, BudgetRecords {
    private static final String OF_PROPOSITIONS = "propositionId in (select p.id from PropositionRow p, AccountRow a"
            + " where a.id = p.accountId and a.territory in :territories)";
    /** What is not divided is everybody's; of other budgets, who sees a line of a part sees the part. */
    private static final String SEEN = "(l.dimension = '" + Budget.UNDIVIDED
            + "' or l.id in (select e.levelId from BudgetEntryRow e where e." + OF_PROPOSITIONS + "))";

    private final Horizon horizon;

    BudgetRecordRows(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public List<Level> levels(String budgetKey, LocalDate periodStart, LocalDate periodEnd) {
        Filter filter = horizon.on(new Filter(), SEEN)
                .when(budgetKey, "l.budgetKey = :key", "key")
                .when(periodStart, "l.periodStart = :start", "start")
                .when(periodEnd, "l.periodEnd = :end", "end");
        return Transactions.in(() -> levels(filter).stream()
                .map(row -> new Level(row.dimension, row.reserved, row.committed, alerts(row.id)))
                .toList());
    }

    private List<BudgetLevelRow> levels(Filter filter) {
        TypedQuery<BudgetLevelRow> query = getEntityManager()
                .createQuery(
                        "from BudgetLevelRow l where " + filter.text() + " order by l.dimension", BudgetLevelRow.class);
        filter.parameters().map().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<BudgetAlert> alerts(String levelId) {
        return getEntityManager()
                .createQuery(
                        "select a.body from BudgetAlertRow a where a.levelId = :level order by a.reachedAt, a.id",
                        String.class)
                .setParameter("level", levelId)
                .getResultStream()
                .map(body -> CanonicalJson.readBack(body, BudgetAlert.class))
                .toList();
    }

    @Override
    public Page ledger(Query query) {
        Filter filter = horizon.on(new Filter(), OF_PROPOSITIONS)
                .when(query.budgetKey(), ofLevels("l.budgetKey = :key"), "key")
                .when(query.dimension(), ofLevels("l.dimension = :dimension"), "dimension")
                .after(Cursor.ofNullable(query.cursor()), "(enteredAt > :at or enteredAt = :at and id > :id)");
        List<BudgetEntryRow> rows =
                Transactions.in(() -> find(filter.text() + " order by enteredAt, id", filter.parameters())
                        .range(0, query.limit())
                        .list());
        Filter.Cut<BudgetEntryRow> cut =
                Filter.Cut.of(rows, query.limit(), row -> new Cursor(row.enteredAt, row.id).text());
        List<BudgetEntry> entries = cut.rows().stream()
                .map(row -> CanonicalJson.readBack(row.body, BudgetEntry.class))
                .toList();
        return new Page(entries, cut.next());
    }

    private static String ofLevels(String condition) {
        return "levelId in (select l.id from BudgetLevelRow l where " + condition + ")";
    }
}
