package io.proffer.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
    void othersDoNotSeeOperations() {
        actAs("only-csm");
        visit("/console/accounts");
        assertThat(page.locator("nav").first().textContent()).doesNotContain("Operations");
        visit("/console/operations");
        assertThat(page.locator("h1").textContent()).isEqualTo("The user may not do this");
        expectRefusal();
    }
}
