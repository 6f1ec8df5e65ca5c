package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.http.access.SignedInService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** An administrator gives out keys; their holders come with them until they are revoked. */
@QuarkusTest
@TestProfile(SignedInService.class)
class KeyApiTest {
    private static final String KEYS = "/api/v1/api-keys";

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }

    private static RequestSpecification admin() {
        return as(SignedInService.ADMIN.text());
    }

    private static Response make(String document) {
        return admin().body(document.replace('\'', '"')).post(KEYS);
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItsRolesOpenUntilItIsRevoked() {
        Response made = make("{'name':'reader','roles':['viewer']}");
        made.then().statusCode(201).body("key", startsWith("pk_")).header("Cache-Control", "no-store");
        String key = made.path("key");
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith(KEYS + "/" + id);

        as(key).get("/api/v1/accounts").then().statusCode(200);
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/accounts")
                .then()
                .statusCode(200);
        as(key).get(KEYS).then().statusCode(403);
        admin().get(KEYS)
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.key", nullValue())
                .body("items.find { it.id == '" + id + "' }.lastUsedAt", not(nullValue()));
        assertThat(admin().get(KEYS).asString()).doesNotContain("$2", key.substring(id.length() + 1));

        admin().delete(KEYS + "/" + id).then().statusCode(204);
        as(key).get("/api/v1/accounts").then().statusCode(401);
        admin().delete(KEYS + "/" + id).then().statusCode(404).body("code", equalTo("UNKNOWN_API_KEY"));
        admin().get("/api/v1/audit-events?subjectKind=API_KEY&subject=" + id)
                .then()
                .body("items.action", hasItems("api-key.created", "api-key.revoked"))
                .body("items.actor", hasItem("key:first"));
    }

    @Test
    void aNameIsGivenOnceUntilItsKeyIsRevoked() {
        String wish = "{'name':'twice','roles':['service'],'expiresAt':'2199-01-01T00:00:00Z'}";
        String id = make(wish).path("id");
        make(wish).then().statusCode(409);
        admin().delete(KEYS + "/" + id);
        make(wish).then().statusCode(201);
    }

    @Test
    void aWishWithFaultsNamesThemAll() {
        make("{'name':'two words','roles':['viewr'],'expiresAt':'2001-01-01T00:00:00Z'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/roles/0", "/expiresAt"));
        make("{'name':'none','roles':[]}").then().statusCode(422);
        make("{'name':'wide','roles':['csm'],'territory':['EMEA_DACH']}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/territory"));
    }

    @Test
    void aWrongKeyIsNobody() {
        String admin = SignedInService.ADMIN.text();
        for (String wrong :
                new String[] {"", "pk_", admin + "x", admin.substring(1), "pk_000000000000_" + "A".repeat(43)}) {
            as(wrong).get("/api/v1/accounts").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        }
    }
}
