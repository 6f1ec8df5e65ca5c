package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Callers whom nobody knows, behind the same proxy as those who are known. */
@QuarkusTest
@TestProfile(StrangersTest.FewTries.class)
class StrangersTest {
    private static final int TRIES = 5;

    /** A service that lets an address fail a few times only. */
    public static final class FewTries implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new SignedInService().getConfigOverrides());
            settings.put("proffer.limits.refusals", "1");
            settings.put("proffer.limits.refusals-burst", String.valueOf(TRIES));
            return settings;
        }
    }

    @Test
    void theirBadKeysAreLimitedAndShutOutNoKeyThatIsGood() {
        for (int i = 0; i < TRIES; i++) {
            given().header("X-API-Key", "pk_%012d_".formatted(i) + "A".repeat(43))
                    .get("/api/v1/accounts")
                    .then()
                    .statusCode(401);
        }
        given().header("X-API-Key", "pk_%012d_".formatted(TRIES) + "A".repeat(43))
                .get("/api/v1/accounts")
                .then()
                .statusCode(429)
                .body("detail", containsString("Too many refused sign-ins"));
        given().header("X-API-Key", SignedInService.ADMIN.text())
                .get("/api/v1/accounts")
                .then()
                .statusCode(200);
    }
}
