package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What would be decided if something were otherwise. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class WhatIfTest extends BrowserTest {

    @Test
    void anEscalationTakesAwayWhatIsProposedAndNothingIsStored() {
        Samples.Sample sample = Samples.withOpenProposition();
        String decisions = decisionsOf(sample.accountId());
        visit("/console/what-if?account=" + sample.accountId());
        page.evaluate("document.querySelectorAll('details.tree').forEach(tree => tree.open = true)");
        page.locator("[name='/support/openEscalations']").fill("3");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        assertThat(page.locator("#outcome-panel .changes").textContent()).contains("Open escalations: 0 → 3");
        assertThat(page.locator("#outcome-panel tr.changed").allTextContents())
                .anySatisfy(row -> assertThat(row).contains(sample.proposition().offerKey(), "Proposed"));
        examine("what-if");
        assertThat(decisionsOf(sample.accountId())).isEqualTo(decisions);
    }

    @Test
    void everyKeptRulesetCanBeTried() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/what-if?account=" + sample.accountId());
        page.locator("select[name=ruleset]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        assertThat(page.locator("#outcome-panel h2").textContent()).isEqualTo("Nothing would be decided otherwise");
    }

    @Test
    void aFactThatIsNoneSaysSo() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/what-if?account=" + sample.accountId());
        page.evaluate("document.querySelectorAll('details.tree').forEach(tree => tree.open = true)");
        page.locator("[name='/support/openEscalations']").fill("many");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel, #notice').textContent.includes('is a number')");
        expectRefusal();
    }

    private static String decisionsOf(String account) {
        return given().get("/api/v1/decisions?accountId=" + account)
                .jsonPath()
                .getList("items.id")
                .toString();
    }
}
