package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(page.locator("#changed-facts").isVisible()).isFalse();
        find("open escal");
        assertThat(page.locator(".facts-of label:visible").count()).isEqualTo(1);
        page.keyboard().press("Enter");
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("3");
        assertThat(page.locator("#changed-facts").textContent()).contains("Open escalations: 0 → 3");
        find("");
        assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue())
                .as("height of the page with its facts folded")
                .isLessThan(1600);
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        assertThat(page.locator("#outcome-panel .changes").textContent()).contains("Open escalations: 0 → 3");
        assertThat(page.locator("#outcome-panel tr.changed").allTextContents())
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                sample.proposition().name(),
                                sample.proposition().offerKey(),
                                "Proposed"));
        examine("what-if");
        assertThat(decisionsOf(sample.accountId())).isEqualTo(decisions);
    }

    @Test
    void aChangedFactIsTakenBackAtTheTop() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/what-if?account=" + sample.accountId());
        find("no fact is called like this");
        assertThat(page.locator("#no-fact").isVisible()).isTrue();
        find("escalations");
        page.locator("[name='/support/openEscalations']").fill("");
        assertThat(page.locator("#changed-facts").textContent()).contains("Open escalations: 0 → unknown");
        page.locator("#changed-facts .button").click();
        assertThat(page.locator("#changed-facts").isVisible()).isFalse();
        assertThat(page.locator("[name='/support/openEscalations']").inputValue())
                .isEqualTo("0");
    }

    private void find(String words) {
        page.locator("#fact-filter input").fill(words);
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
        find("escalations");
        page.locator("[name='/support/openEscalations']").fill("many");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel, #notice').textContent.includes('is a number')");
        expectRefusal();
    }

    @Test
    void aDayOutOfRangeIsRefusedAsTheApiRefusesIt() {
        Samples.Sample sample = Samples.withOpenProposition();
        String page = given().get("/console/what-if").asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        for (String day : List.of("9999-12-31", "1800-01-01", "1899-12-31", "2200-01-01")) {
            given().formParam("account", sample.accountId())
                    .formParam("day", day)
                    .header("X-CSRF-Token", token)
                    .post("/console/what-if")
                    .then()
                    .statusCode(422)
                    .body(containsString("The year " + day.substring(0, 4) + " is out of range: 1900 to 2199."));
        }
    }

    private static String decisionsOf(String account) {
        return given().get("/api/v1/decisions?accountId=" + account)
                .jsonPath()
                .getList("items.id")
                .toString();
    }

    @Test
    void whatIsDecidedIsOnTheScreen() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/what-if?account=" + sample.accountId());
        page.evaluate("document.querySelectorAll('.facts-of').forEach(each => { each.open = true; })");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        until("""
                (() => {
                  const top = document.querySelector('#outcome-panel h2').getBoundingClientRect().top;
                  return top >= 0 && top < innerHeight / 2;
                })()
                """);
    }

    @Test
    void aRefusalGoesOnceItIsTriedAgain() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/what-if?account=" + sample.accountId());
        find("escalations");
        page.locator("[name='/support/openEscalations']").fill("many");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#notice').textContent.includes('is a number')");
        page.locator("[name='/support/openEscalations']").fill("3");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        assertThat(page.locator("#notice").textContent()).isBlank();
        expectRefusal();
    }

    @Test
    void decidingIsSaidOnlyWhileItIsDecided() {
        visit("/console/what-if?account=" + Samples.withOpenProposition().accountId());
        String shown = "getComputedStyle(document.querySelector('#deciding')).opacity === '1'"
                + " && getComputedStyle(document.querySelector('#deciding')).visibility === 'visible'";
        assertThat(page.evaluate(shown)).isEqualTo(false);
        List<Route> held = new ArrayList<>();
        context().route("**/what-if", held::add);
        page.locator("button[type=submit]").click();
        until(shown);
        held.forEach(Route::resume);
        until("document.querySelector('#outcome-panel table') !== null");
    }

    @Test
    void anAccountThatHasOnlyAnIdCanBeGivenFacts() {
        given().contentType("application/json")
                .body("{\"id\":\"acct_bare\"}")
                .put("/api/v1/accounts/acct_bare")
                .then()
                .statusCode(201);
        visit("/console/what-if?account=acct_bare");
        assertThat(page.locator("main").textContent()).doesNotContain("Which account?");
        page.locator("textarea[name=more]").fill("{\"segment\":\"SMB\"}");
        page.locator("button[type=submit]").click();
        until("document.querySelector('#outcome-panel table') !== null");
        visit("/console/what-if");
        assertThat(page.locator("main").textContent()).contains("Which account?");
    }
}
