package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountApiTest {

    @Test
    void aNewAccountIsCreatedAndReadBack() {
        put("acct_new", "{'name':'New','segment':'SMB'}").statusCode(201).header("ETag", "\"v1\"");
        given().get("/api/v1/accounts/acct_new")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("id", equalTo("acct_new"))
                .body("segment", equalTo("SMB"));
    }

    @Test
    void theGoldenAccountIsKeptWhole() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.text())
                .put("/api/v1/accounts/acct_robo")
                .then()
                .statusCode(not(422))
                .body("usage.entitlements.size()", equalTo(4));
    }

    @Test
    void theSameDocumentAgainKeepsItsVersion() {
        put("acct_same", "{'name':'Same'}");
        put("acct_same", "{'name':'Same'}").statusCode(200).header("ETag", "\"v1\"");
        put("acct_same", "{'name':'Other'}").statusCode(200).header("ETag", "\"v2\"");
    }

    @Test
    void anAccountNobodySentIsNotFound() {
        given().get("/api/v1/accounts/acct_nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_ACCOUNT"))
                .body("instance", equalTo("/api/v1/accounts/acct_nobody"))
                .body("traceId", notNullValue());
    }

    @Test
    void anotherIdThanTheAddressIsRefused() {
        put("acct_a", "{'id':'acct_b'}").statusCode(422).body("errors[0].code", equalTo("ID_MISMATCH"));
    }

    @Test
    void anUnknownCodeNamesTheAllowedOnes() {
        put("acct_enum", "{'segment':'MIDMARKET'}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_DOCUMENT"))
                .body("errors[0].pointer", equalTo("/segment"))
                .body("errors[0].allowed", hasItems("SMB", "MID_MARKET"))
                .body("errors[0].message", containsString("Did you mean MID_MARKET?"));
    }

    @Test
    void aContradictionNamesBothFigures() {
        put("acct_contra", "{'health':{'asOf':'2026-03-02T06:00:00Z','score':80,'band':'RED'}}")
                .statusCode(422)
                .body("errors[0].code", equalTo("CONTRADICTION"))
                .body("errors[0].message", containsString("/health/band"))
                .body("errors[0].message", containsString("/health/score"));
    }

    @Test
    void nothingOfARefusedDocumentIsKept() {
        put("acct_refused", "{'name':'Kept'}");
        put("acct_refused", "{'name':'Not kept','segment':'NONE'}").statusCode(422);
        given().get("/api/v1/accounts/acct_refused").then().body("name", equalTo("Kept"));
    }

    @Test
    void aPatchChangesWhatItNames() {
        put("acct_patch", "{'name':'Before','segment':'SMB','territory':'EMEA'}");
        given().contentType("application/merge-patch+json")
                .body("{\"name\":\"After\",\"territory\":null}")
                .patch("/api/v1/accounts/acct_patch")
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("name", equalTo("After"))
                .body("segment", equalTo("SMB"))
                .body("territory", nullValue());
    }

    @Test
    void aPatchOfAnUnknownAccountIsNotFound() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .patch("/api/v1/accounts/acct_nobody")
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeOnAnOldVersionIsRefused() {
        put("acct_etag", "{'name':'One'}");
        put("acct_etag", "{'name':'Two'}");
        given().header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Three\"}")
                .patch("/api/v1/accounts/acct_etag")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
    }

    @Test
    void aBlockIsReplacedWhole() {
        put("acct_block", "{'support':{'asOf':'2026-03-02T06:00:00Z','openTickets':4,'openP1':1}}");
        given().contentType(ContentType.JSON)
                .body("{\"asOf\":\"2026-03-03T06:00:00Z\",\"openTickets\":0}")
                .put("/api/v1/accounts/acct_block/blocks/support")
                .then()
                .statusCode(200)
                .body("support.openTickets", equalTo(0))
                .body("support.openP1", nullValue());
    }

    @Test
    void aBlockNobodyKnowsIsRefusedWithTheNearest() {
        put("acct_block2", "{}");
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/accounts/acct_block2/blocks/suport")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("Did you mean support?"));
    }

    @Test
    void aNewSubscriptionLetsSeatUtilisationFollow() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_seats").toString())
                .put("/api/v1/accounts/acct_seats");
        given().contentType(ContentType.JSON)
                .body("{\"planKey\":\"TEAM\",\"seatsLicensed\":120,\"asOf\":\"2026-03-02T07:00:00Z\"}")
                .put("/api/v1/accounts/acct_seats/subscription")
                .then()
                .statusCode(200)
                .body("engagement.seatUtilizationPct", nullValue());
        given().get("/api/v1/accounts/acct_seats/context?asOf=2026-03-02T09:00:00Z")
                .then()
                .body("account.engagement.seatUtilizationPct", equalTo(50.00f));
    }

    @Test
    void theContextLeavesOutWhatWasNotKnownYet() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_then").toString())
                .put("/api/v1/accounts/acct_then");
        given().get("/api/v1/accounts/acct_then/context?asOf=2026-03-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("account.usage", nullValue())
                .body("account.sentiment", notNullValue())
                .body("account.tenureMonths", equalTo(20))
                .body("contextHash", startsWith("sha256:"));
    }

    @Test
    void anObjectiveIsAddedOnce() {
        put("acct_obj", "{}");
        for (int i = 0; i < 2; i++) {
            given().contentType(ContentType.JSON)
                    .body("{\"key\":\"SCALE_TEAM\",\"priority\":1,\"source\":\"CSM\"}")
                    .post("/api/v1/accounts/acct_obj/objectives")
                    .then()
                    .statusCode(200)
                    .body("objectives.size()", equalTo(1));
        }
    }

    @Test
    void anObjectiveOfUnknownSourceIsRefused() {
        put("acct_obj2", "{}");
        given().contentType(ContentType.JSON)
                .body("{\"key\":\"SCALE_TEAM\",\"source\":\"GUESS\"}")
                .post("/api/v1/accounts/acct_obj2/objectives")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/source"));
    }

    @Test
    void accountsAreListedPageByPage() {
        for (int i = 0; i < 5; i++) {
            put("acct_page_" + i, "{'externalRefs':{'crm':'crm-page'}}");
        }
        String next = given().get("/api/v1/accounts?crm=crm-page&limit=3")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", next)
                .get("/api/v1/accounts?crm=crm-page&limit=3")
                .then()
                .body("items.id", equalTo(java.util.List.of("acct_page_3", "acct_page_4")))
                .body("nextCursor", nullValue());
    }

    @Test
    void aListShowsTheMembersAskedForInItsOwnOrder() {
        put("acct_sparse", "{'name':'Sparse Ltd','externalRefs':{'crm':'crm-sparse'}}");
        given().get("/api/v1/accounts?crm=crm-sparse&fields=id,name,usage&sort=createdAt")
                .then()
                .statusCode(200)
                .body("items[0]", equalTo(java.util.Map.of("id", "acct_sparse", "name", "Sparse Ltd")));
        given().get("/api/v1/accounts?fields=id,nam")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fields"))
                .body("errors[0].message", containsString("name"));
        given().get("/api/v1/accounts?sort=name")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sort"))
                .body("errors[0].allowed", equalTo(java.util.List.of("createdAt")));
    }

    @Test
    void everyTextMayBeAsLongAsItIsAccepted() {
        String longest = "x".repeat(400);
        String document = "{'name':'" + longest + "','territory':'" + longest + "','csmId':'" + longest
                + "','externalRefs':{'crm':'" + longest + "'},'subscription':{'id':'" + longest + "','planKey':'"
                + longest + "'}}";
        put("acct_long", document).statusCode(201);
        given().get("/api/v1/accounts/acct_long").then().body("csmId", equalTo(longest));

        ObjectNode golden = GoldenAccount.document().put("csmId", longest);
        ((ObjectNode) golden.get("subscription")).put("id", longest);
        put("acct_long_asked", golden.put("id", "acct_long_asked").toString()).statusCode(201);
        given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_long_asked\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .body("propositions.offerKey", hasItem("UPG_BUSINESS"));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        given().get("/api/v1/accounts?cursor=oops").then().statusCode(400);
        given().get("/api/v1/accounts?limit=1000").then().statusCode(422);
    }

    private static ValidatableResponse put(String id, String document) {
        return given().contentType(ContentType.JSON)
                .body(document.replace('\'', '"'))
                .put("/api/v1/accounts/" + id)
                .then();
    }
}
