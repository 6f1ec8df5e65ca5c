package io.proffer.store.signals;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.engine.memory.Override;
import io.proffer.overrides.OverrideStore;
import io.proffer.store.Horizon;
import io.proffer.store.Transactions;
import io.proffer.store.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Overrides in their table. */
@ApplicationScoped
class OverrideRows implements PanacheRepositoryBase<OverrideRow, String>, OverrideStore {
    private final AuditLog audit;
    private final Horizon horizon;
    private final Trips trips;

    OverrideRows(AuditLog audit, Horizon horizon, Trips trips) {
        this.horizon = horizon;
        this.audit = audit;
        this.trips = trips;
    }

    private static final String STANDING = "accountId = :account and createdAt <= :at and expiresAt > :at"
            + " and (removedAt is null or removedAt > :at)";

    @java.lang.Override
    public void add(String accountId, Override override) {
        Transactions.in(() -> {
            persist(OverrideRow.of(accountId, override));
            note(accountId, override, AuditAction.OVERRIDE_CREATED, override.createdBy(), override.createdAt());
            return override;
        });
    }

    @java.lang.Override
    public List<Override> standing(String accountId, Instant at) {
        return trips.ask(AccountQuestions.standing(accountId, at));
    }

    @java.lang.Override
    public List<Override> active(String accountId, Instant at) {
        return trips.ask(AccountQuestions.active(accountId, at));
    }

    @java.lang.Override
    public Optional<Override> approve(String accountId, String id, String by, Instant at) {
        return Transactions.in(() -> {
            Optional<OverrideRow> found = locked(accountId, id, at);
            found.filter(row -> row.approvedBy == null).ifPresent(row -> {
                row.approvedBy = by;
                row.approvedAt = at;
                note(accountId, row.at(at), AuditAction.OVERRIDE_APPROVED, by, at);
            });
            return found.map(row -> row.at(at));
        });
    }

    @java.lang.Override
    public boolean remove(String accountId, String id, String by, Instant at) {
        return Transactions.in(() -> {
            Optional<OverrideRow> found = locked(accountId, id, at);
            found.ifPresent(row -> {
                row.removedBy = by;
                row.removedAt = at;
                note(accountId, row.at(at), AuditAction.OVERRIDE_ENDED, by, at);
            });
            return found.isPresent();
        });
    }

    private void note(String accountId, Override override, AuditAction action, String by, Instant at) {
        AuditSubject subject = new AuditSubject(AuditSubject.Kind.OVERRIDE, override.id(), accountId);
        audit.append(AuditAct.of(at, by, action, subject, override));
    }

    private Optional<OverrideRow> locked(String accountId, String id, Instant at) {
        return horizon.coversAccount(accountId)
                ? find(STANDING + " and id = :id", scope(accountId, at).and("id", id))
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                : Optional.empty();
    }

    private static Parameters scope(String accountId, Instant at) {
        return Parameters.with("account", accountId).and("at", at);
    }
}
