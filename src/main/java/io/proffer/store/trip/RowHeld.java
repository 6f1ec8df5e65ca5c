package io.proffer.store.trip;

import java.sql.SQLException;

/** Somebody else holds a row that a trip may not wait for; nothing was kept. */
public final class RowHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    RowHeld() {
        super("Somebody else holds a row that this needs at once.", null, false, false);
    }

    static boolean isBehind(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
