package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
        Map<String, String> environment = Map.of(
                "PROFFER_DATA_DIR",
                data.toString(),
                "PROFFER_RULEBOOK_SOURCE",
                "store",
                "PROFFER_STORE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "PROFFER_STORE_USERNAME",
                "postgres");
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

    private static EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
