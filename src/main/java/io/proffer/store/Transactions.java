package io.proffer.store;

import io.proffer.ports.StoreUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.hibernate.QueryException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction of its own, and says it in one word when the store does not answer. */
public final class Transactions {
    /** SQL states that speak of the statement or its values, not of the store: data, constraint, syntax. */
    private static final Set<String> OUR_FAULT = Set.of("21", "22", "23", "42");

    /** The store undid the work, so that others could go on: a deadlock, or two that cannot both have been first. */
    private static final String UNDONE = "40";

    /** A lock was waited for in vain, in the words of PostgreSQL and of H2. */
    private static final Set<String> LOCKED = Set.of("55P03", "HYT00");

    private static final String MISSING = "23502";

    private static final int MOST_ATTEMPTS = 10;

    private static final LongAdder FAILURES = new LongAdder();

    private Transactions() {}

    /** How often the store did not answer, since the process began; that others were in the way does not count. */
    public static long failures() {
        return FAILURES.sum();
    }

    /**
     * The result of some work, committed.
     *
     * @throws StoreUnavailable when the store failed; nothing was kept
     */
    public static <T> T in(Supplier<T> work) {
        return said(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /**
     * The result of some work in the transaction that runs: it is kept or undone with the rest of it. Without one, the
     * work has a transaction of its own.
     *
     * @throws StoreUnavailable when the store failed; nothing of the whole transaction was kept
     */
    public static <T> T within(Supplier<T> work) {
        return said(() -> QuarkusTransaction.joiningExisting().call(work::get));
    }

    /** Some work that speaks to the store itself. */
    @FunctionalInterface
    public interface SqlWork<T> {
        /** The result of the work. */
        T work() throws SQLException;
    }

    /**
     * The result of some work that is in no transaction, whether one runs or not.
     *
     * @throws StoreUnavailable when the store failed
     */
    public static <T> T apart(SqlWork<T> work) {
        return said(() -> {
            Result<T> result = QuarkusTransaction.suspendingExisting().call(() -> Result.of(work));
            if (result.failure != null) {
                throw new PersistenceException(result.failure.getMessage(), result.failure);
            }
            return result.value;
        });
    }

    /** A transaction's runner would hide what failed in an exception of its own. */
    private record Result<T>(T value, @Nullable SQLException failure) {
        @SuppressWarnings("NullAway")
        static <T> Result<T> of(SqlWork<T> work) {
            try {
                return new Result<>(work.work(), null);
            } catch (SQLException e) {
                return new Result<>(null, e);
            }
        }
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw isOurFault(e) ? e : failed(e);
        }
    }

    private static StoreUnavailable failed(RuntimeException failure) {
        if (!isCrowded(failure)) {
            FAILURES.increment();
        }
        return new StoreUnavailable(failure);
    }

    /** The store answers: somebody else held what was asked for, or was let go on instead. */
    static boolean isCrowded(Throwable failure) {
        SQLException sql = sqlCause(failure);
        return sql != null
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith(UNDONE) || LOCKED.contains(sql.getSQLState()));
    }

    /**
     * The result of some work, committed; done again from the start when somebody else was first: with a row of the same key,
     * or in a circle of locks.
     *
     * @throws StoreUnavailable when the store failed; nothing was kept
     */
    public static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return in(work);
            } catch (RuntimeException e) {
                if (!isOvertaken(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** True when the failure is that a row with the same key came first. */
    public static boolean isDuplicate(Throwable failure) {
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

    /** True when a value is missing that a row cannot do without. */
    public static boolean isMissing(Throwable failure) {
        SQLException sql = sqlCause(failure);
        return sql != null && MISSING.equals(sql.getSQLState());
    }

    /** True when somebody else was first, so that the same work may succeed now. */
    public static boolean isOvertaken(Throwable failure) {
        SQLException sql = sqlCause(failure);
        return isDuplicate(failure)
                || sql != null && sql.getSQLState() != null && sql.getSQLState().startsWith(UNDONE);
    }

    static boolean isOurFault(RuntimeException failure) {
        SQLException sql = sqlCause(failure);
        if (sql == null) {
            boolean ofTheStore = failure instanceof PersistenceException && !(failure instanceof QueryException);
            return !failure.getClass().getName().startsWith("io.quarkus.narayana") && !ofTheStore;
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
