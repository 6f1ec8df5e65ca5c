package io.proffer.ui.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.identity.User;
import io.proffer.offers.Dossier;
import io.proffer.offers.Offers;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.proffer.ui.Shell;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Offers are found, looked into, and taken off the market by a draft. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class OfferPagesTest extends BrowserTest {
    @Inject
    ActiveRulebook active;

    @Test
    void anOfferIsRetiredByADraft() {
        actAs("only-author");
        visit("/console/offers");
        examine("offers");
        page.locator("input[name=search]").fill("UPG_BUSINESS");
        reloading(() -> page.getByText("Show", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click());
        reloading(() -> page.locator("tbody a.strong").first().click());
        assertThat(page.locator("main").textContent())
                .contains("Who approves a change", "How its price is made", "Support contact", "Review by");
        examine("offer");
        page.locator("input[name=comment]").fill("no demand");
        reloading(() -> page.locator("button[value=RETIRING]").click());
        assertThat(page.locator(".cell-diff").textContent()).contains("ACTIVE", "RETIRING");
        assertThat(page.locator("h1").textContent()).contains("Draft");
    }

    @Test
    void whereFilesRuleThePageSaysWhatToDoInsteadOfOfferingAButton() {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow()) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Dossier dossier = Offers.of(lease.decisioning().rulebook(), today)
                    .dossier("UPG_BUSINESS")
                    .orElseThrow();
            Shell shell = new Shell(null, new User("author", Set.of()), List.of(), "auto", "", List.of(), false, null);
            assertThat(OfferPage.of(shell, dossier, null, true).render())
                    .contains("The files on disk rule here", "catalog.xlsx", "<code>RETIRING</code>")
                    .doesNotContain("name=\"to\"");
        }
    }

    @Test
    void whoMayNotEditIsNotAskedTo() {
        actAs("only-csm");
        visit("/console/offers/UPG_BUSINESS");
        assertThat(page.locator("button[value=RETIRING]").count()).isZero();
        visit("/console/offers?search=nothing-like-it");
        assertThat(page.locator("main").textContent()).contains("No offer is like that.");
    }

    @Test
    void aStepThatIsPressedTwiceMakesOneDraft() {
        actAs("only-author");
        visit("/console/offers/UPG_BUSINESS");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        reloading(() -> page.locator("button[value=RETIRING]").dblclick());
        assertThat(sent).hasSize(1);
        visit("/console/policy");
        sent.clear();
        reloading(() -> page.locator("form[hx-post$=drafts] button").dblclick());
        assertThat(sent).hasSize(1);
        expectRefusal();
    }
}
