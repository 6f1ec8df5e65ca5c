package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A replica that is told to end does so as soon as it has answered. */
class DrainIT {

    @Test
    void itDoesNotWaitForItsWholeTimeOnceEverybodyIsAnswered() throws Exception {
        try (StoreUnderTest store = new StoreUnderTest(StoreUnderTest.Kind.H2)) {
            Map<String, String> environment = new TreeMap<>(store.environment("drain"));
            environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "10S");
            try (Replica replica = new Replica("drain", environment).ready()) {
                assertThat(replica.get("/api/v1/rulesets/status").statusCode()).isEqualTo(200);
                assertThat(replica.end()).contains("proffer stopped").doesNotContain("Timed out");
            }
        }
    }
}
