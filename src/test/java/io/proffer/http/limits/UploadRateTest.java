package io.proffer.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.proffer.http.access.SignedInService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignedInService.class)
class UploadRateTest {

    private static Response importLine(String key) {
        return given().header("X-API-Key", key)
                .contentType("application/x-ndjson")
                .body("{\"id\":\"acct_rate\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/accounts/import");
    }

    @Test
    void uploadsHaveASmallRateOfTheirOwn() {
        String key = given().header("X-API-Key", SignedInService.ADMIN.text())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"loader\",\"roles\":[\"service\"]}")
                .post("/api/v1/api-keys")
                .path("key");
        for (int i = SignedInService.UPLOADS; i > 0; i--) {
            Response kept = importLine(key);
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.header("RateLimit-Limit")).isEqualTo(String.valueOf(SignedInService.UPLOADS));
            assertThat(kept.header("RateLimit-Remaining")).isEqualTo(String.valueOf(i - 1));
        }
        importLine(key)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", not(equalTo("0")))
                .header("RateLimit-Remaining", "0")
                .body("code", equalTo("RATE_LIMITED"))
                .body("detail", containsString("key:loader has sent too many uploads"));
        given().header("X-API-Key", key).get("/api/v1/accounts").then().statusCode(200);
        importLine(SignedInService.ADMIN.text()).then().statusCode(200);
    }
}
