package io.proffer.store.access;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditLog;
import io.proffer.identity.signin.ApiKey;
import io.proffer.identity.signin.ApiKeyStore;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys in their table. */
@ApplicationScoped
class ApiKeyRows implements PanacheRepositoryBase<ApiKeyRow, String>, ApiKeyStore {
    private final AuditLog audit;

    ApiKeyRows(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Transactions.in(() -> findByIdOptional(id)).map(ApiKeyRow::key);
    }

    @Override
    public List<ApiKey> all() {
        return Transactions.in(() -> list("order by createdAt, id")).stream()
                .map(ApiKeyRow::key)
                .toList();
    }

    @Override
    public boolean hasGood(Instant now) {
        return Transactions.in(() -> count("revokedAt is null and (expiresAt is null or expiresAt > ?1)", now) > 0);
    }

    @Override
    public boolean add(ApiKey key, AuditAct act) {
        try {
            return Transactions.in(() -> {
                persist(ApiKeyRow.of(key));
                flush();
                audit.append(act);
                return true;
            });
        } catch (RuntimeException e) {
            if (Transactions.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean revoke(String id, Instant at, AuditAct act) {
        return Transactions.in(() -> {
            boolean revoked =
                    update("revokedAt = ?1, standingName = null where id = ?2 and revokedAt is null", at, id) == 1;
            if (revoked) {
                audit.append(act);
            }
            return revoked;
        });
    }

    @Override
    public void used(String id, Instant at) {
        Transactions.in(() -> update("lastUsedAt = ?1 where id = ?2", at, id));
    }
}
