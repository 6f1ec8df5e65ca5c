package io.proffer.store;

import io.proffer.accounts.StoreUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, and says it in one word when the store does not answer. */
final class Transactions {
    /** SQL states that speak of the statement or its values, not of the store: data, constraint, syntax. */
    private static final Set<String> OUR_FAULT = Set.of("21", "22", "23", "42");

    private Transactions() {}

    /**
     * The result of some work, committed.
     *
     * @throws StoreUnavailable when the store failed; nothing was kept
     */
    static <T> T in(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (RuntimeException e) {
            throw isOurFault(e) ? e : new StoreUnavailable(e);
        }
    }

    /** True when the failure is that a row with the same key came first. */
    static boolean isDuplicate(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOurFault(RuntimeException failure) {
        SQLException sql = sqlCause(failure);
        if (sql == null) {
            return !failure.getClass().getName().startsWith("io.quarkus.narayana")
                    && !(failure instanceof jakarta.persistence.PersistenceException);
        }
        String state = sql.getSQLState();
        return state != null && state.length() == 5 && OUR_FAULT.contains(state.substring(0, 2));
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }
}
