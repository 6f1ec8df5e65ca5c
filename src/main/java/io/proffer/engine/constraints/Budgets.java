package io.proffer.engine.constraints;

import io.proffer.engine.account.Account;
import io.proffer.engine.context.Facts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The budgets of a rulebook (DT-25). Made once for a rulebook; safe for use by many threads. */
public final class Budgets {
    private final AskedTable table;
    private final Map<Row, Budget> byRow = new IdentityHashMap<>();

    /** The budgets of a rulebook. */
    public Budgets(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "budgets");
        table.liveRows().forEach(row -> byRow.put(row, Budget.of(row, table.ref(row))));
    }

    /** Every budget, in the order of the table. */
    public List<Budget> all() {
        return table.liveRows().stream().map(byRow::get).toList();
    }

    /** The levels a decision needs to know: of every budget the part an account draws on, in the period of an instant. */
    public List<BudgetPart> parts(Account account, Instant asOf) {
        return all().stream().map(budget -> part(budget, account, asOf)).toList();
    }

    /**
     * The first budget of a key that has not enough left for one more.
     *
     * @param before how many this decision has given of it already
     * @return empty when all have, or the key is of no budget
     */
    public Optional<Budget> exhausted(String budgetKey, int before, Snapshot snapshot) {
        Spending spending = new Spending(snapshot.memory());
        BigDecimal wanted = BigDecimal.valueOf(before + 1L);
        return all().stream()
                .filter(budget -> budget.key().equals(budgetKey))
                .filter(budget -> spending.used(part(budget, snapshot.account(), snapshot.asOf()))
                                .add(budget.each().multiply(wanted))
                                .compareTo(budget.limit())
                        > 0)
                .findFirst();
    }

    static BudgetPart part(Budget budget, Account account, Instant asOf) {
        LocalDate start = budget.period().start(LocalDate.ofInstant(asOf, ZoneOffset.UTC));
        LocalDate end = budget.period().next(start).minusDays(1);
        return new BudgetPart(budget.key(), budget.part(account), start, end);
    }

    /** True when there is nothing to ask. */
    boolean isEmpty() {
        return byRow.isEmpty();
    }

    /** True when some budget asks how a proposition is fulfilled. */
    boolean askForPath() {
        return table.column("fulfilmentPath") >= 0;
    }

    /** The budgets that facts draw on; they speak of an offer, its path and its approval. */
    List<Budget> drawnOn(Facts facts) {
        return table.hits(facts).stream().map(byRow::get).toList();
    }
}
