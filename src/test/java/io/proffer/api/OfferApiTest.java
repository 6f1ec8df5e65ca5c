package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What is known of an offer as such, and how it is taken off the market. */
@QuarkusTest
@TestProfile(StoreRules.class)
class OfferApiTest {
    private static final String OFFERS = "/api/v1/offers";

    @Test
    void theDossierSaysWhoApprovesAndWhomToAsk() {
        given().get(OFFERS + "/UPG_BUSINESS/dossier")
                .then()
                .statusCode(200)
                .body("card.offer.key", equalTo("UPG_BUSINESS"))
                .body("card.supportContact", not(equalTo(null)))
                .body("approval.approvers", not(empty()))
                .body("price.prices.planKey", hasItem("BUSINESS"))
                .body("mentions.table", hasItem("usage_soft_push"))
                .body("next", hasItem("RETIRING"));
        given().get(OFFERS + "/UPG_BUSINES/dossier")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_OFFER"))
                .body("detail", containsString("Did you mean"));
    }

    @Test
    void anOfferIsFoundByItsKey() {
        given().get(OFFERS + "/UPG_BUSINESS").then().statusCode(200).body("key", equalTo("UPG_BUSINESS"));
        given().get(OFFERS + "/UPG_BUSINES").then().statusCode(404).body("code", equalTo("UNKNOWN_OFFER"));
    }

    @Test
    void conflictsAreAList() {
        given().get(OFFERS + "/conflicts").then().statusCode(200).body("items.message", not(equalTo(null)));
    }

    @Test
    void retiringAnOfferIsADraftThatItsScenariosSpeakAgainst() {
        String id = to("UPG_BUSINESS", "RETIRING")
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("changes.changed", equalTo(1))
                .body("diagnostics.sentences", hasItem(containsString("ACTIVE → RETIRING")))
                .extract()
                .path("id");

        given().get(OFFERS + "/UPG_BUSINESS/dossier").then().body("card.offer.status", equalTo("ACTIVE"));
        Governing.to("author-1", id, "VALIDATED")
                .statusCode(409)
                .body("code", equalTo("CHECKS_FAILED"))
                .body("errors.message", hasItem(containsString("The offer is RETIRING.")));
    }

    @Test
    void aLifeIsNotLivedBackwards() {
        to("UPG_BUSINESS", "DRAFT").statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        to("UPG_BUSINESS", "GONE").statusCode(422);
        to("UPG_NOTHING", "RETIRING").statusCode(404);
    }

    private static ValidatableResponse to(String offer, String status) {
        return given().header("X-Proffer-User", "author-1")
                .contentType(ContentType.JSON)
                .body("{\"to\":\"" + status + "\",\"comment\":\"no demand\"}")
                .post(OFFERS + "/" + offer + "/transitions")
                .then();
    }
}
