package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outside of the embedded default nobody's word counts. */
@QuarkusTest
@TestProfile(NobodyTest.NotEmbedded.class)
class NobodyTest {

    /** A service whose callers are not taken by their word. */
    public static final class NotEmbedded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("proffer.identity.embedded", "false");
        }
    }

    @Test
    void noAddressAnswersWhoIsNotKnown() {
        assertThat(Addresses.all()).hasSizeGreaterThan(40).allSatisfy(address -> {
            assertThat(address.call(given()).statusCode()).as(address.name()).isEqualTo(401);
            assertThat(address.call(given().header("X-Proffer-User", "local")).statusCode())
                    .as(address.name())
                    .isEqualTo(401);
        });
        given().get("/api/v1/accounts").then().body("code", equalTo("UNAUTHENTICATED"));
    }
}
