package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulebookApiTest {

    @Test
    void theStatusNamesTheRulebookThatServes() {
        given().get("/api/v1/rulesets/status")
                .then()
                .statusCode(200)
                .body("active.id", startsWith("rls_"))
                .body("active.hash", startsWith("sha256:"))
                .body("active.activatedAt", notNullValue())
                .body("lastLoad.ok", equalTo(true))
                .body("engine", equalTo("index"));
    }

    @Test
    void tablesAreListedAndShown() {
        given().get("/api/v1/tables").then().statusCode(200).body("items.key", hasItems("feature_gap", "plans"));
        given().get("/api/v1/tables/feature_gap")
                .then()
                .statusCode(200)
                .body("hitPolicy", equalTo("COLLECT"))
                .body("columns.find { it.key == 'gateHits30d' }.kind", equalTo("INPUT"))
                .body("rows.find { it.rowId == 'GAP-040' }.when.gateHits30d", equalTo(">= 10"))
                .body("rows.find { it.rowId == 'GAP-040' }.then.offer", equalTo("UPG_ENTERPRISE"));
    }

    @Test
    void theVocabularyIsShown() {
        given().get("/api/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("terms.key", hasItems("gateHits30d", "plan"))
                .body("tables.key", hasItem("feature_gap"));
    }

    @Test
    void theCatalogueIsShown() {
        given().get("/api/v1/offers").then().statusCode(200).body("items.key", hasItem("UPG_BUSINESS"));
        given().get("/api/v1/plans").then().body("items.key", hasItem("TEAM"));
        given().get("/api/v1/features").then().body("items.key", hasItem("SSO"));
        given().get("/api/v1/placements").then().body("items.key", hasItem("CSM_WORKSPACE"));
    }

    @Test
    void aTemplateIsAWorkbookToDownload() {
        byte[] workbook = given().get("/api/v1/tables/feature_gap/template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"feature_gap.xlsx\"")
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void theServiceIsReadyAndSaysWhy() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rulebook' }.data.lastLoad", equalTo("ok"));
    }

    @Test
    void metricsTellOfLoads() {
        given().get("/q/metrics").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("proffer_rulebook_last_load_ok 1.0");
    }
}
