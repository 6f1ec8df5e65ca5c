package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.proffer.signals.SignalStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One account may wait; it waits long enough for a second one to meet it. */
@QuarkusTest
@TestProfile(FullQueueTest.OneWaits.class)
class FullQueueTest {
    static final int UNDER_WAY = 8;
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    SignalStore store;

    public static class OneWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proffer.signals.queue",
                    "1",
                    "proffer.signals.settle",
                    "PT2S",
                    "proffer.limits.under-way",
                    String.valueOf(UNDER_WAY));
        }
    }

    @Test
    void aFullQueueRefusesAndKeepsNothing() throws InterruptedException {
        for (String account : new String[] {"acct_first", "acct_second"}) {
            given().contentType(ContentType.JSON).body("{}").put("/api/v1/accounts/" + account);
        }
        send("acct_first").statusCode(202).body("accepted", equalTo(1));
        send("acct_second")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("QUEUE_FULL"));
        assertThat(store.of("acct_second", Instant.EPOCH, Instant.now())).isEmpty();
        for (int i = 0; i < 100 && store.accountsWaiting(LATER, LATER, 10).contains("acct_first"); i++) {
            Thread.sleep(100);
        }
        for (int i = 0; i < 50 && send("acct_second").extract().statusCode() == 429; i++) {
            Thread.sleep(20);
        }
        assertThat(store.of("acct_second", Instant.EPOCH, Instant.now())).hasSize(1);
    }

    private static ValidatableResponse send(String account) {
        String event = "{'specversion':'1.0','id':'1','source':'/full/" + account + "','type':'usage.drop','subject':'"
                + account + "'}";
        return given().contentType("application/cloudevents+json")
                .body(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/signals")
                .then();
    }
}
