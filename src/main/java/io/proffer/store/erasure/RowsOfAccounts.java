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
    /**
     * The ledger first: whoever changes propositions of the account holds its lock, and ends before or comes too late. Then
     * the account itself: whoever keeps a decision on it holds a lock of that. Only then is all there that will be.
     */
    private static final List<String> LOCKS = List.of(
            "select account_id from account_ledger where account_id = ? for update",
            "select id from account where id = ? for update");

    private static final List<String> REMOVALS = List.of(
            "delete from account_ledger where account_id = ?",
            "delete from request_key where subject = ?",
            "delete from request_key where subject in (select id from proposition where account_id = ?)",
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
            "delete from simulation_change where account_id = ?",
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
        for (String lock : LOCKS) {
            try (PreparedStatement wait = connection.prepareStatement(lock)) {
                wait.setString(1, accountId);
                wait.execute();
            }
        }
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
