package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** Tokens of the identity provider: those that hold, and every kind that does not. */
@QuarkusTest
@TestProfile(SignedInService.class)
class BearerTest {
    private static final String ADDRESS = "/api/v1/rulesets/status";

    Issuer issuer;

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token).get(ADDRESS).then();
    }

    private static void refused(String token) {
        call(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aTokenLetsInAsFarAsItsRolesGo() {
        call(issuer.token("ada", "viewer")).statusCode(200);
        given().header("Authorization", "Bearer " + issuer.token("ada", "viewer"))
                .get("/api/v1/audit-events")
                .then()
                .statusCode(403)
                .body("detail", containsString("ada would need one of the roles auditor, admin"));
        given().header("Authorization", "bearer " + issuer.token("eve", "auditor"))
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200);
    }

    @Test
    void rolesOfOtherNamesAreMappedAndUnknownOnesOpenNothing() {
        call(issuer.token("ada", "Sales EMEA")).statusCode(200);
        call(issuer.token("ada", "superuser", "ADMIN")).statusCode(403);
        call(issuer.token("ada")).statusCode(403);
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        JwtClaims claims = issuer.claims("ada", "viewer");
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
        refused(Issuer.sign(claims, issuer.newestKey()));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        JwtClaims claims = issuer.claims("ada", "viewer");
        claims.setAudience("another-service");
        refused(Issuer.sign(claims, issuer.newestKey()));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        JwtClaims claims = issuer.claims("ada", "viewer");
        claims.setIssuer("https://issuer.example.org");
        refused(Issuer.sign(claims, issuer.newestKey()));
    }

    @Test
    void aTokenUnderAKeyThatTheIssuerNeverHadIsRefused() {
        refused(Issuer.sign(issuer.claims("ada", "viewer"), Issuer.key("stolen")));
        refused(Issuer.sign(
                issuer.claims("ada", "viewer"), Issuer.key(issuer.newestKey().getKeyId())));
    }

    @Test
    void aKeyThatTheIssuerTookUpSinceIsFetched() {
        call(issuer.token("ada", "viewer")).statusCode(200);
        issuer.rotate();
        call(issuer.token("ada", "viewer")).statusCode(200);
    }

    @Test
    void whatWasChangedAfterItWasSignedIsRefused() {
        String[] parts = issuer.token("ada", "viewer").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"viewer\"");
        String more = encoded(claims.replace("\"viewer\"", "\"admin\""));
        refused(parts[0] + "." + more + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 4) + "AAAA");
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        String claims = issuer.token("ada", "admin").split("\\.")[1];
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
        refused("nonsense");
        refused("");
    }

    @Test
    void nobodysWordCountsBesideAToken() {
        given().header("Authorization", "Bearer " + issuer.token("ada", "viewer"))
                .header("X-Proffer-User", "local")
                .get(ADDRESS)
                .then()
                .statusCode(401)
                .body("detail", containsString("X-Proffer-User"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
