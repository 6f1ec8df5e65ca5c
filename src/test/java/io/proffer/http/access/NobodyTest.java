package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Outside of the embedded default nobody's word counts. */
@QuarkusTest
@TestProfile(SignedInService.class)
class NobodyTest {

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
