package io.proffer.store.budgets;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.events.EventLog;
import io.proffer.json.CanonicalJson;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Budgets inside a transaction: the ledger, and the level that is the sum of its lines. */
public final class BudgetRows implements BudgetLedger {
    private final EntityManager entities;
    private final EventLog feed;

    /** The budgets of the transaction that runs; what is told of them goes to a feed. */
    public BudgetRows(EntityManager entities, EventLog feed) {
        this.entities = entities;
        this.feed = feed;
    }

    @Override
    public BigDecimal level(BudgetPart part) {
        BudgetLevelRow row = locked(part);
        return row.reserved.add(row.committed);
    }

    /** How much of some parts is gone, without a lock; parts of which nothing ever was are left out. */
    public static Question<List<BudgetLevel>> levels(List<BudgetPart> parts) {
        String marks = String.join(", ", Collections.nCopies(parts.size(), "?"));
        return Question.ofEach(
                "select budget_key, dimension, period_start, period_end, reserved, committed from budget_level"
                        + " where id in ("
                        + marks + ") order by id",
                row -> new BudgetLevel(
                        row.getString("budget_key"),
                        row.getString("dimension"),
                        Columns.day(row, "period_start"),
                        Columns.day(row, "period_end"),
                        row.getBigDecimal("reserved")
                                .add(row.getBigDecimal("committed"))
                                .stripTrailingZeros()),
                parts.stream().map(BudgetRows::id).toArray());
    }

    @Override
    public List<BudgetEntry> entries(String propositionId) {
        return entities.createQuery(
                        "select e.body from BudgetEntryRow e where e.propositionId = :proposition"
                                + " order by e.enteredAt, e.id",
                        String.class)
                .setParameter("proposition", propositionId)
                .getResultStream()
                .map(body -> CanonicalJson.readBack(body, BudgetEntry.class))
                .toList();
    }

    @Override
    public void enter(BudgetEntry entry) {
        BudgetLevelRow level = locked(entry.part());
        switch (entry.kind()) {
            case RESERVE -> level.reserved = level.reserved.add(entry.amount());
            case RELEASE -> level.reserved = level.reserved.subtract(entry.amount());
            case COMMIT -> {
                level.reserved = level.reserved.subtract(entry.amount());
                level.committed = level.committed.add(entry.amount());
            }
            case ADJUST -> level.committed = level.committed.add(entry.amount());
        }
        BudgetEntryRow row = new BudgetEntryRow();
        row.id = CanonicalJson.fingerprint(
                        (level.id + '|' + entry.propositionId() + '|' + entry.kind()).getBytes(StandardCharsets.UTF_8))
                .substring("sha256:".length());
        row.levelId = level.id;
        row.kind = entry.kind().name();
        row.propositionId = entry.propositionId();
        row.amount = entry.amount();
        row.enteredAt = entry.at();
        row.body = CanonicalJson.text(entry);
        entities.persist(row);
        entities.flush();
    }

    /** The level is locked by whoever comes to a threshold, so that nobody else tells of it at the same time. */
    @Override
    public void tell(BudgetAlert alert) {
        String levelId = locked(alert.part()).id;
        String id = levelId + '|' + (alert.thresholdPct() == null ? "EXHAUSTED" : alert.thresholdPct());
        if (entities.find(BudgetAlertRow.class, id) != null) {
            return;
        }
        BudgetAlertRow row = new BudgetAlertRow();
        row.id = id;
        row.levelId = levelId;
        row.reachedAt = alert.at();
        row.body = CanonicalJson.text(alert);
        entities.persist(row);
        feed.append(alert.event());
    }

    private BudgetLevelRow locked(BudgetPart part) {
        BudgetLevelRow row = entities.find(BudgetLevelRow.class, id(part), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            return row;
        }
        BudgetLevelRow first = new BudgetLevelRow();
        first.id = id(part);
        first.budgetKey = part.key();
        first.dimension = part.dimension();
        first.periodStart = part.periodStart();
        first.periodEnd = part.periodEnd();
        entities.persist(first);
        entities.flush();
        return first;
    }

    private static String id(BudgetPart part) {
        return part.key() + '|' + part.dimension() + '|' + part.periodStart() + '|' + part.periodEnd();
    }
}
