package io.proffer.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proffer.api.OnPostgres;
import io.proffer.ports.StoreUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class OldRecordsOnPostgresTest extends OldRecordsTest {
    private static final Instant UNHEARD_OF = Instant.parse("2017-06-10T00:00:00Z");

    @Inject
    DataSource store;

    /** As a back-up does, which reads for an hour: decisions must not wait behind somebody who waits for it. */
    @Test
    void aMonthWaitsForALaterRoundWhileSomebodyReadsTheWholeLog() throws SQLException {
        try (Connection reader = store.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select count(*) from decision").close();
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> records.makeRoom(UNHEARD_OF));
            reader.rollback();
        }
        records.makeRoom(UNHEARD_OF);
    }
}
