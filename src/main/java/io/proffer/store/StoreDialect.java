package io.proffer.store;

import jakarta.persistence.Timeout;
import org.hibernate.Timeouts;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.lock.internal.H2LockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/** The SQL that both stores understand: that of PostgreSQL, with the only words for a lock that H2 has, too. */
public final class StoreDialect extends PostgreSQLDialect {
    private static final DatabaseVersion OLDEST_POSTGRESQL = DatabaseVersion.make(14);
    private static final String LOCK = " for update";
    private static final String LOCK_OR_SKIP = " for update skip locked";

    /** For Hibernate, which makes its dialect by name. */
    public StoreDialect() {
        super(OLDEST_POSTGRESQL);
    }

    /** Never the name of a table after the lock: H2 has none. */
    @Override
    public LockingSupport getLockingSupport() {
        return H2LockingSupport.INSTANCE;
    }

    @Override
    public String getForUpdateString() {
        return LOCK;
    }

    @Override
    public String getForUpdateString(String aliases) {
        return LOCK;
    }

    @Override
    public String getForUpdateSkipLockedString() {
        return LOCK_OR_SKIP;
    }

    @Override
    public String getForUpdateSkipLockedString(String aliases) {
        return LOCK_OR_SKIP;
    }

    @Override
    public String getWriteLockString(Timeout timeout) {
        return timeout.milliseconds() == Timeouts.SKIP_LOCKED_MILLI ? LOCK_OR_SKIP : LOCK;
    }

    @Override
    public String getWriteLockString(String aliases, Timeout timeout) {
        return getWriteLockString(timeout);
    }
}
