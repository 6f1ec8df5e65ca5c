package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every proposition of every account. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class UpgradePagesTest extends BrowserTest {

    @Test
    void theListAndTheBoardShowWhereAPropositionStands() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/upgrades?state=PROPOSED&limit=200");
        assertThat(page.locator("tbody").textContent())
                .contains(sample.name(), sample.proposition().id());
        examine("upgrades");
        page.locator(".tabs a").nth(1).click();
        until("location.pathname.endsWith('/board')");
        assertThat(page.locator(".board section h2").allTextContents()).contains("Proposed", "Waits for approval");
        assertThat(page.locator(".ticket").count()).isPositive();
        Locator proposed = page.locator(".board section").first();
        int listed = given().get("/console/upgrades/export.csv?state=PROPOSED")
                .asString()
                .split("\r\n")
                .length;
        assertThat(proposed.locator(".badge").first().textContent()).isEqualTo(String.valueOf(listed - 1));
        examine("upgrades-board");
    }

    @Test
    void whoLooksAfterAnAccountIsFoundInOtherCapitals() {
        visit("/console/upgrades");
        String owner = page.locator("tbody tr td:nth-child(4)").first().textContent();
        String typed = owner.toUpperCase(Locale.ROOT);
        assertThat(typed).isNotEqualTo(owner);
        visit("/console/upgrades?owner=" + typed);
        assertThat(page.locator("tbody td:nth-child(4)").first().textContent()).isEqualTo(owner);
    }

    @Test
    void anExportedNameCannotBecomeAFormula() {
        Samples.Sample sample = Samples.withOpenProposition();
        given().contentType("application/json")
                .body(Map.of("name", "=HYPERLINK(\"http://evil\")"))
                .patch("/api/v1/accounts/" + sample.accountId())
                .then()
                .statusCode(200);
        String file = given().get("/console/upgrades/export.csv?state=PROPOSED").asString();
        assertThat(file)
                .startsWith("\uFEFF\"proposition\",\"account\"")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .doesNotContain("\"=HYPERLINK");
        given().contentType("application/json")
                .body(Map.of("name", sample.name()))
                .patch("/api/v1/accounts/" + sample.accountId())
                .then()
                .statusCode(200);
    }

    @Test
    void aNameWithoutSpacesStaysInItsColumn() {
        ObjectNode account = GoldenAccount.document();
        account.put("id", "acct_board").put("name", "Wortungetüm".repeat(16)).put("csmId", "csm_board");
        account.remove("externalRefs");
        given().contentType("application/json")
                .body(account.toString())
                .put("/api/v1/accounts/acct_board")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body("{\"accountId\":\"acct_board\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        visit("/console/upgrades/board?owner=csm_board");
        assertThat(page.locator(".ticket").count()).isPositive();
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll('.ticket')].filter(each =>
                  each.getBoundingClientRect().right > each.closest('section').getBoundingClientRect().right)
                  .map(each => each.offsetWidth)
                """))
                .as("widths of tickets that leave their column")
                .isEmpty();
        visit("/console/upgrades?owner=csm_board");
        assertThat(
                        (Integer)
                                page.evaluate(
                                        "document.querySelector('.scroll').scrollWidth - document.querySelector('.scroll').clientWidth"))
                .as("how far the list reaches out of sight")
                .isLessThanOrEqualTo(0);
    }
}
