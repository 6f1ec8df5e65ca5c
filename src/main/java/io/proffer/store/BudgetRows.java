package io.proffer.store;

import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.BudgetEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Budgets: the ledger, and the level that is the sum of its lines. */
final class BudgetRows {
    private final EntityManager entities;

    BudgetRows(EntityManager entities) {
        this.entities = entities;
    }

    BigDecimal level(BudgetPart part) {
        BudgetLevelRow row = locked(part);
        return row.reserved.add(row.committed);
    }

    List<BudgetLevel> levels(List<BudgetPart> parts) {
        return entities.createQuery("from BudgetLevelRow l where l.id in :ids order by l.id", BudgetLevelRow.class)
                .setParameter("ids", parts.stream().map(BudgetRows::id).toList())
                .getResultStream()
                .map(row -> new BudgetLevel(
                        row.budgetKey,
                        row.dimension,
                        row.periodStart,
                        row.reserved.add(row.committed).stripTrailingZeros()))
                .toList();
    }

    List<BudgetEntry> entries(String propositionId) {
        return entities.createQuery(
                        "select e.body from BudgetEntryRow e where e.propositionId = :proposition"
                                + " order by e.enteredAt, e.id",
                        String.class)
                .setParameter("proposition", propositionId)
                .getResultStream()
                .map(body -> CanonicalJson.readBack(body, BudgetEntry.class))
                .toList();
    }

    void enter(BudgetEntry entry) {
        BudgetLevelRow level = locked(entry.part());
        switch (entry.kind()) {
            case RESERVE -> level.reserved = level.reserved.add(entry.amount());
            case RELEASE -> level.reserved = level.reserved.subtract(entry.amount());
            case COMMIT -> {
                level.reserved = level.reserved.subtract(entry.amount());
                level.committed = level.committed.add(entry.amount());
            }
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
        entities.persist(first);
        entities.flush();
        return first;
    }

    private static String id(BudgetPart part) {
        return part.key() + '|' + part.dimension() + '|' + part.periodStart();
    }
}
