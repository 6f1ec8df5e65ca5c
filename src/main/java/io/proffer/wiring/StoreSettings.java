package io.proffer.wiring;

import java.util.Optional;

/** Where everything is kept; the connection pool reads these, so they stand here for their names. */
public interface StoreSettings {
    /** Address of the store: {@code jdbc:postgresql://host:5432/proffer}, or of an H2 file; by default one in dataDir. */
    String url();

    /** Who connects to PostgreSQL: the owner of the database. */
    Optional<String> username();

    /** Its password. */
    Optional<String> password();
}
