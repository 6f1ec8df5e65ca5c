package io.proffer.api;

import io.proffer.store.PostgresServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The service on PostgreSQL instead of the embedded store: what is promised for one holds for the other. */
public class OnPostgres implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresServer.class));
    }
}
