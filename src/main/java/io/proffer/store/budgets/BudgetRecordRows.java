package io.proffer.store.budgets;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetRecords;
import io.proffer.json.CanonicalJson;
import io.proffer.store.Cursor;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.Horizon;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What was entered of budgets, read from the tables. */
@ApplicationScoped
class BudgetRecordRows implements PanacheRepositoryBase<BudgetEntryRow, String>, BudgetRecords {
    private final Horizon horizon;

    BudgetRecordRows(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public List<Level> levels(String budgetKey, LocalDate periodStart, LocalDate periodEnd) {
        return Transactions.in(() -> getEntityManager()
                .createQuery(
                        "from BudgetLevelRow l where l.budgetKey = :key and l.periodStart = :start and l.periodEnd = :end"
                                + " order by l.dimension",
                        BudgetLevelRow.class)
                .setParameter("key", budgetKey)
                .setParameter("start", periodStart)
                .setParameter("end", periodEnd)
                .getResultList()
                .stream()
                .map(row -> new Level(row.dimension, row.reserved, row.committed, alerts(row.id)))
                .toList());
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
        Filter filter = horizon.onWhatBelongsToAccounts(new Filter())
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
