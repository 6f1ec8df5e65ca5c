package io.proffer.store.prices;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditLog;
import io.proffer.prices.PriceRecord;
import io.proffer.prices.PriceRecord.Kind;
import io.proffer.prices.PriceRecords;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.HeldAccounts;
import io.proffer.store.accounts.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Answers of the price desk, each kind in its table. */
@ApplicationScoped
class PriceRows implements PriceRecords {
    private final EntityManager entities;
    private final AuditLog audit;
    private final Horizon horizon;
    private final HeldAccounts accounts;

    PriceRows(EntityManager entities, AuditLog audit, Horizon horizon, HeldAccounts accounts) {
        this.accounts = accounts;
        this.horizon = horizon;
        this.audit = audit;
        this.entities = entities;
    }

    @Override
    public void append(PriceRecord record) {
        Transactions.in(() -> persist(record));
    }

    @Override
    public void append(PriceRecord record, AuditAct act) {
        Transactions.in(() -> {
            String id = persist(record);
            audit.append(act);
            return id;
        });
    }

    private String persist(PriceRecord record) {
        accounts.hold(record.accountId());
        PriceRow row = row(record.kind());
        row.id = record.id();
        row.accountId = record.accountId();
        row.createdAt = record.createdAt();
        row.rulesetId = record.rulesetId();
        row.rulesetHash = record.rulesetHash();
        row.request = record.request();
        row.body = record.body();
        entities.persist(row);
        entities.flush();
        return row.id;
    }

    private static PriceRow row(Kind kind) {
        return switch (kind) {
            case QUOTE -> new QuoteRow();
            case VALUE_CASE -> new ValueCaseRow();
            case PRICE_EXCEPTION -> new PriceExceptionRow();
        };
    }

    @Override
    public Optional<PriceRecord> find(Kind kind, String id) {
        return Transactions.in(() -> Optional.<PriceRow>ofNullable(
                                entities.find(row(kind).getClass(), id))
                        .filter(row -> horizon.coversAccount(row.accountId)))
                .map(row -> new PriceRecord(
                        kind,
                        row.id,
                        row.accountId,
                        row.createdAt,
                        row.rulesetId,
                        row.rulesetHash,
                        row.request,
                        row.body));
    }
}
