package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The policy as instructions for people. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PlaybookPageTest extends BrowserTest {

    @Test
    void thePlaybookOfAnOfferSaysWhenHowMuchAndWhatToAnswer() {
        visit("/console/playbook?scope=OFFER:UPG_BUSINESS");
        assertThat(page.locator("#UPG_BUSINESS h3").allTextContents())
                .containsExactly("When to propose", "How to quantify", "How to answer objections");
        assertThat(page.locator("main section.card[id]").count()).isEqualTo(1);
        assertThat(page.locator("#UPG_BUSINESS .plays .badge").first().textContent())
                .isEqualTo("Plan TEAM");
        assertThat(page.locator("#UPG_BUSINESS").textContent())
                .contains("Security gate", "Timing")
                .doesNotContain("Offer UPG_BUSINESS");
        examine("playbook");
    }

    @Test
    void aSegmentLeavesOutRowsForOthers() {
        visit("/console/playbook?scope=SEGMENT:SMB");
        assertThat(page.locator("main").textContent()).doesNotContain("Segment STRATEGIC");
        visit("/console/playbook?scope=SEGMENT:STRATEGIC");
        assertThat(page.locator("section[aria-labelledby=common]").textContent())
                .as("what answers any offer is said once")
                .contains("Timing");
        assertThat(page.locator("#UPG_ENTERPRISE").textContent()).doesNotContain("Timing");
        assertThat(page.locator("main section.card[id]").count()).isPositive();
    }

    @Test
    void programsGetItAsMarkdownOrHtml() {
        given().get("/api/v1/playbooks?scope=OFFER:UPG_BUSINESS")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(containsString("### When to propose"));
        given().accept("text/html")
                .get("/api/v1/playbooks?scope=SEGMENT:MID_MARKET")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<h3>When to propose</h3>"));
        given().accept("text/html;q=0.1, text/markdown")
                .get("/api/v1/playbooks?scope=OFFER:UPG_BUSINESS")
                .then()
                .contentType(startsWith("text/markdown"))
                .header("Vary", equalTo("Accept"));
        given().get("/api/v1/playbooks?scope=MOON").then().statusCode(422);
    }
}
