package io.proffer.store.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.engine.memory.Override;
import io.proffer.json.CanonicalJson;
import io.proffer.overrides.OverrideStore;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.HeldAccounts;
import io.proffer.store.accounts.Horizon;
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
    private final HeldAccounts accounts;

    OverrideRows(AuditLog audit, Horizon horizon, Trips trips, HeldAccounts accounts) {
        this.accounts = accounts;
        this.horizon = horizon;
        this.audit = audit;
        this.trips = trips;
    }

    private static final String STANDING = "accountId = :account and createdAt <= :at and expiresAt > :at"
            + " and (removedAt is null or removedAt > :at)";

    @java.lang.Override
    public void add(String accountId, Override override) {
        Transactions.in(() -> {
            accounts.hold(accountId);
            persist(OverrideRow.of(accountId, override));
            Word word = new Word(override.createdBy(), null, override.createdAt());
            note(accountId, override, AuditAction.OVERRIDE_CREATED, word);
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
    public Optional<Override> approve(String accountId, String id, Word word) {
        return Transactions.in(() -> {
            Optional<OverrideRow> found = locked(accountId, id, word.at());
            found.filter(row -> row.approvedBy == null).ifPresent(row -> {
                row.approvedBy = word.by();
                row.approvedAt = word.at();
                note(accountId, row.at(word.at()), AuditAction.OVERRIDE_APPROVED, word);
            });
            return found.map(row -> row.at(word.at()));
        });
    }

    @java.lang.Override
    public boolean remove(String accountId, String id, Word word) {
        return Transactions.in(() -> {
            Optional<OverrideRow> found = locked(accountId, id, word.at());
            found.ifPresent(row -> {
                row.removedBy = word.by();
                row.removedAt = word.at();
                note(accountId, row.at(word.at()), AuditAction.OVERRIDE_ENDED, word);
            });
            return found.isPresent();
        });
    }

    private void note(String accountId, Override override, AuditAction action, Word word) {
        AuditSubject subject = new AuditSubject(AuditSubject.Kind.OVERRIDE, override.id(), accountId);
        ObjectNode details = (ObjectNode) CanonicalJson.tree(override);
        if (word.comment() != null) {
            details.put("comment", word.comment());
        }
        audit.append(new AuditAct(word.at(), word.by(), action, subject, CanonicalJson.text(details)));
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
