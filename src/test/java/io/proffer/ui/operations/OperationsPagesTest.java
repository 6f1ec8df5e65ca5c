package io.proffer.ui.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.proffer.pace.Pace;
import io.proffer.pace.Reading;
import io.proffer.pace.Times;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.proffer.ui.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Administrators see whether the record is whole, and others do not see it. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class OperationsPagesTest extends BrowserTest {
    @Test
    void theAuditLogIsSearchedAndItsChainFollowed() {
        actAs("only-admin");
        visit("/console/operations/audit");
        page.getByText("Follow the chain").click();
        until("document.querySelector('#verification .good-text') !== null");
        assertThat(page.locator("#verification").textContent()).contains("Nothing was changed");
        visit("/console/operations/audit?kind=RULESET");
        examine("audit");
        visit("/console/operations/audit?actor=nobody-like-that");
        assertThat(page.locator("main").textContent()).contains("No entry is like that.");
    }

    @Test
    void theNewestEntryOfTheAuditLogStandsFirstAndAllOfItCanBeTaken() {
        actAs("only-auditor");
        visit("/console/operations/audit");
        List<Integer> numbers = page.locator("tbody tr td:first-child").allTextContents().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        if (page.getByText("Older").count() > 0) {
            page.getByText("Older").click();
            until("Number(document.querySelector('tbody td').textContent) < " + numbers.get(numbers.size() - 1));
        }
        assertThat(page.locator("a[href='/console/operations/audit/export']").isVisible())
                .isTrue();
        given().header("X-Proffer-User", "only-auditor")
                .get("/console/operations/audit/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("audit.ndjson"))
                .body(containsString("\"sequence\":" + numbers.get(0)));
        given().header("X-Proffer-User", "only-csm")
                .get("/console/operations/audit/export")
                .then()
                .statusCode(403);
    }

    @Test
    void decisionsOfTheLastHourAreDrawnAndSaidInWords() {
        Samples.withOpenProposition();
        actAs("only-admin");
        visit("/console/operations");
        until("document.querySelector('#pace h2') !== null");
        page.waitForCondition(() -> {
            visit("/console/operations");
            return page.locator("#pace polyline").count() > 0;
        });
        assertThat(page.locator("#pace header").textContent()).contains("Since the start of this service");
        assertThat((List<?>) page.evaluate(
                        "[...document.querySelectorAll('#pace svg')].map(each => each.getAttribute('aria-label'))"))
                .satisfiesExactly(
                        rate -> assertThat((String) rate).matches("Now [\\d,.]+ a minute, at most .+ UTC"),
                        speed -> assertThat((String) speed).contains("half within", "95 of 100 within", " ms"));
        examine("operations-pace");
    }

    @Test
    void nothingIsDrawnBeforeTheFirstDecision() {
        Instant start = Instant.parse("2026-03-01T08:00:00Z");
        Pace pace = new Pace();
        pace.note(new Reading(start, 0, 0, new Times(List.of(10.0), List.of(0L), 0)));
        assertThat(PacePanel.of(pace, start.plusSeconds(720)).render())
                .contains("Since the start of this service, 12 min ago, nothing was decided")
                .doesNotContain("<svg");
    }

    @Test
    void whoWatchesOverMoneyReachesTheBudgets() {
        for (String user :
                List.of("only-finance", "only-deal_desk", "only-csm_manager", "only-author", "only-approver")) {
            actAs(user);
            visit("/console/accounts");
            page.locator("nav a[href='/console/budgets']").click();
            until("document.querySelector('h1').textContent === 'Budgets'");
            assertThat(page.locator("main meter").count()).as(user).isPositive();
        }
        examine("budgets");
        actAs("only-csm");
        visit("/console/accounts");
        assertThat(page.locator("nav").first().textContent()).doesNotContain("Budgets");
        visit("/console/budgets");
        assertThat(page.locator("h1").textContent()).isEqualTo("The user may not do this");
        expectRefusal();
    }

    @Test
    void othersDoNotSeeOperations() {
        actAs("only-csm");
        visit("/console/accounts");
        assertThat(page.locator("nav").first().textContent()).doesNotContain("Operations");
        visit("/console/operations");
        assertThat(page.locator("h1").textContent()).isEqualTo("The user may not do this");
        expectRefusal();
    }
}
