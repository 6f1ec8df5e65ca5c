package io.proffer.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Administrators see whether the service is well, and whether the record is whole. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class OperationsPagesTest extends BrowserTest {
    @Inject
    ActiveRulebook active;

    @Test
    void aFailedLoadStandsAtTheTopWithWhatIsWrongAndTheWayBackBelow() {
        active.failed(
                List.of(new FileFault(
                        "usage.xlsx", "usage_soft_push", "B8", "UNKNOWN_VALUE", "<img src=x onerror=alert(1)>")),
                Instant.now());
        actAs("only-admin");
        visit("/console/operations");
        assertThat(page.locator(".notice.bad").textContent())
                .contains("The last load failed", "usage.xlsx usage_soft_push!B8", "<img src=x onerror=alert(1)>");
        assertThat(page.locator("img[src=x]").count()).isZero();
        assertThat(page.locator("button.danger").textContent()).isEqualTo("Roll back");
        examine("operations-alert");
    }

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
    void othersDoNotSeeOperations() {
        actAs("only-csm");
        visit("/console/accounts");
        assertThat(page.locator("nav").first().textContent()).doesNotContain("Operations");
        visit("/console/operations");
        assertThat(page.locator("h1").textContent()).isEqualTo("The user may not do this");
        expectRefusal();
    }
}
