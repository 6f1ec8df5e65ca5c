package io.proffer.store.erasure;

import io.proffer.audit.AuditLog;
import io.proffer.erasure.AccountRecords;
import io.proffer.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The rows of an account in all tables. */
@ApplicationScoped
class RowsOfAccounts implements AccountRecords {
    /** The ledger first: whoever changes propositions of the account holds its lock, and ends before or comes too late. */
    private static final List<String> REMOVALS = List.of(
            "delete from account_ledger where account_id = ?",
            "delete from idempotency_key where decision_id in (select id from decision where account_id = ?)",
            "delete from decision where account_id = ?",
            "delete from proposition_event where account_id = ?",
            "delete from proposition where account_id = ?",
            "delete from experiment_assignment where account_id = ?",
            "delete from account_override where account_id = ?",
            "delete from signal where account_id = ?",
            "delete from quote where account_id = ?",
            "delete from value_case where account_id = ?",
            "delete from price_exception where account_id = ?",
            "delete from account where id = ?");

    private final EntityManager entities;
    private final AuditLog audit;

    RowsOfAccounts(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public boolean erase(String accountId, String actor, Instant at) {
        return Transactions.in(() -> {
            boolean any =
                    entities.unwrap(Session.class).doReturningWork(connection -> remove(connection, accountId) > 0);
            if (any) {
                audit.erase(accountId, actor, at);
            }
            return any;
        });
    }

    private static int remove(Connection connection, String accountId) throws SQLException {
        int rows = 0;
        for (String removal : REMOVALS) {
            try (PreparedStatement delete = connection.prepareStatement(removal)) {
                delete.setString(1, accountId);
                rows += delete.executeUpdate();
            }
        }
        return rows;
    }
}
