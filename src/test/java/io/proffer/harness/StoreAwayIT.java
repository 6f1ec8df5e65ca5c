package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica that starts while its database is away. */
class StoreAwayIT {

    @TempDir
    Path data;

    @Test
    void itLivesWithTheLastGoodRulesetAndIsReadyOnceTheStoreIsThere() throws Exception {
        int port = freePort();
        Map<String, String> environment = environment(port);
        try (EmbeddedPostgres store = server(port);
                Replica first = new Replica("away-first", environment).ready()) {
            assertThat(store.getPort()).isEqualTo(port);
            assertThat(first.post("/api/v1/decisions", "{\"accountId\":\"acct_sample_0001\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
        try (Replica replica = new Replica("away", environment)) {
            replica.awaitHealth("live", 200);
            assertThat(replica.health("ready")).isEqualTo(503);
            HttpResponse<String> status = replica.get("/api/v1/rulesets/status");
            assertThat(status.body()).contains("\"active\":{");
            HttpResponse<String> refused = replica.post("/api/v1/decisions", "{\"accountId\":\"acct_sample_0001\"}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            try (EmbeddedPostgres store = server(port)) {
                assertThat(store.getPort()).isEqualTo(port);
                replica.ready();
                assertThat(replica.get("/api/v1/rulesets/status").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theVeryFirstOneBeginsWithTheFilesOnceTheEmptyStoreIsThere() throws Exception {
        int port = freePort();
        try (Replica replica = new Replica("away-empty", environment(port))) {
            replica.awaitHealth("live", 200);
            try (EmbeddedPostgres store = server(port)) {
                replica.ready();
                try (Connection connection = store.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement();
                        ResultSet planted = statement.executeQuery("select count(*) from ruleset")) {
                    assertThat(planted.next()).isTrue();
                    assertThat(planted.getInt(1)).isOne();
                }
                awaitSamples(replica);
            }
        }
    }

    private static void awaitSamples(Replica replica) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            if (replica.get("/api/v1/accounts/acct_sample_0001").statusCode() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        fail("The sample accounts were not loaded.");
    }

    private Map<String, String> environment(int port) {
        return Map.of(
                "PROFFER_DATA_DIR",
                data.toString(),
                "PROFFER_RULEBOOK_SOURCE",
                "store",
                "PROFFER_STORE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "PROFFER_STORE_USERNAME",
                "postgres");
    }

    private static EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
