package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer success manager's way from a search to what the customer said. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class AccountPagesTest extends BrowserTest {
    private static final int PHONE = 375;
    /** The figures of a card that take more than a line; the word before a day may have one of its own. */
    private static final String BROKEN = """
            card => [...document.querySelectorAll(`${card} .offer-figures dd`)].filter(each => {
              const text = document.createRange();
              text.selectNodeContents(each);
              return text.getBoundingClientRect().height > (each.textContent.startsWith('until ') ? 45 : 30);
            }).map(each => each.textContent)
            """;

    @Inject
    EntityManager entities;

    @Test
    void aManagerFindsAnAccountWeighsItsOfferAndNotesThatItWasAccepted() {
        Samples.Sample sample = Samples.withOpenProposition();
        actAs("only-csm");
        visit("/console/accounts");
        page.locator("input[name=q]")
                .fill(sample.name().toUpperCase(Locale.ROOT).substring(0, 6));
        until("[...document.querySelectorAll('#results tbody tr')].length < 20");
        page.locator("#results a", new Page.LocatorOptions().setHasText(sample.name()))
                .first()
                .click();
        Locator card = page.locator("#" + sample.proposition().id());
        card.waitFor();
        assertThat(card.locator("h3").textContent())
                .isEqualTo(sample.proposition().name());
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('#"
                        + sample.proposition().id() + " svg[role=img]')].map(each => each.getAttribute('aria-label'))"))
                .anySatisfy(words -> assertThat((String) words).startsWith("Benefit from"))
                .anySatisfy(words -> assertThat((String) words).contains("are gained and"))
                .anySatisfy(words -> assertThat((String) words).startsWith("From "));
        examine("account");

        weigh(card);
        card.locator("summary", having("What to say")).click();
        until("document.querySelector('blockquote') !== null");
        examine("account-talk-track");

        reloading(() -> card.locator("form button.primary").first().click());
        assertThat(page.locator(".timeline").textContent()).contains("Accepted", "only-csm");
        assertThat(page.locator("section[aria-labelledby=under-way]").textContent())
                .contains(sample.proposition().name(), "They said yes");
        assertThat(page.locator("#" + sample.proposition().id()).count()).isLessThanOrEqualTo(1);
    }

    private void weigh(Locator card) {
        card.locator("summary", having("own numbers")).click();
        String before = card.locator(".value-panel .figure b").textContent();
        String cost = card.locator(".value-panel dd").nth(1).textContent();
        Locator slider = card.locator("input[type=range]").first();
        slider.focus();
        for (int press = 0; press < 10; press++) {
            page.keyboard().press("ArrowRight");
        }
        until("document.querySelector('.value-panel .figure b').textContent !== '" + before.replace("'", "\\'") + "'");
        assertThat(card.locator("output").first().textContent()).isNotBlank();
        assertThat(card.locator(".value-panel dd").nth(1).textContent())
                .as("what is proposed costs the same, whatever it saves")
                .isEqualTo(cost);
    }

    private static Locator.LocatorOptions having(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    @Test
    void whyNotEndsInTheFailingCell() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/accounts/" + sample.accountId());
        Locator why = page.locator("section[aria-labelledby=why-not]").locator("> details", having("Applicability"));
        why.locator("> summary").click();
        Locator offer = why.locator("details").first();
        offer.locator("> summary").click();
        assertThat(offer.locator("table").textContent()).contains("Expected", "Actual", "Cell");
        examine("account-why-not");
    }

    @Test
    void aProposalCanBePrinted() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/propositions/" + sample.proposition().id() + "/proposal");
        assertThat(page.locator(".paper").textContent()).contains("What it costs", "Without tax");
        examine("proposal");
    }

    @Test
    void anAnswerThatReachesNobodySaysSo() {
        Samples.Sample sample = Samples.withOpenProposition();
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        Locator card = page.locator("#" + sample.proposition().id());
        lose();
        card.locator("form button.primary").first().click();
        until("document.querySelector('#notice').textContent.includes('nothing is known to be recorded')");
        assertThat(page.locator("#notice .notice.bad").isVisible()).isTrue();
        page.evaluate("document.addEventListener('htmx:sendError', () => { window.missed = true; })");
        card.locator("summary", having("What to say")).click();
        until("window.missed");
        assertThat(page.locator("#notice").textContent()).contains("nothing is known to be recorded");
        find();
        reloading(() -> card.locator("form button.primary").first().click());
        assertThat(page.locator("#notice").textContent()).isBlank();
    }

    @Test
    void thePanelsOfACardOpenOnTheScreenOfAPhone() {
        Samples.Sample sample = Samples.withOpenProposition();
        actAs("only-csm");
        page.setViewportSize(PHONE, 800);
        visit("/console/accounts/" + sample.accountId());
        Locator menus = page.locator("#" + sample.proposition().id() + " details.menu");
        for (Locator menu : menus.all()) {
            menu.locator("summary").click();
            BoundingBox box = menu.locator(".menu-panel").boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
        }
        assertThat(menus.count()).isEqualTo(2);
        page.locator(".who summary").click();
        BoundingBox box = page.locator(".who .menu-panel").boundingBox();
        assertThat(box.x).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
    }

    @Test
    void whoMayNotWeighSeesNoSliders() {
        Samples.Sample sample = Samples.withOpenProposition();
        for (String user : List.of("only-viewer", "only-auditor")) {
            actAs(user);
            visit("/console/accounts/" + sample.accountId());
            assertThat(page.locator("#" + sample.proposition().id()).count()).isEqualTo(1);
            assertThat(page.locator("form.sliders").count()).as(user).isZero();
        }
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        assertThat(page.locator("form.sliders").count()).isPositive();
    }

    @Test
    void anOverrideHoldsAnOfferUntilItIsEnded() {
        Samples.Sample sample = Samples.withOpen("SEAT_TEAM_10");
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        Locator overrides = page.locator("section[aria-labelledby=overrides]");
        overrides.locator("summary").click();
        overrides.locator("select[name=kind]").selectOption("HOLD_OFFER");
        overrides
                .locator("select[name=offerKey]")
                .selectOption(sample.proposition().offerKey());
        overrides.locator("input[name=reason]").fill("<img src=x onerror=alert(1)> they asked us to wait");
        overrides
                .locator("input[name=expiresOn]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        reloading(() -> overrides.locator("button", having("Add")).click());
        assertThat(overrides.textContent()).contains("<img src=x onerror=alert(1)> they asked us to wait");
        assertThat(page.locator("#" + sample.proposition().id()).count()).isZero();
        Locator underWay = page.locator("section[aria-labelledby=under-way]");
        assertThat(underWay.textContent())
                .as("what was proposed before can still be answered")
                .contains(sample.proposition().name(), "They may answer until", "Note that they declined");
        reloading(() -> underWay.locator("button[value=PRESENTED]").first().click());
        assertThat(page.locator(".timeline").textContent()).contains("Presented");
        reloading(() -> overrides.locator("button", having("End it")).click());
        assertThat(overrides.textContent()).contains("None stands.");
    }

    @Test
    void aFaultyFormSaysWhatIsWrongWithIt() {
        Samples.Sample sample = Samples.withOpenProposition();
        visit("/console/accounts/" + sample.accountId());
        Locator overrides = page.locator("section[aria-labelledby=overrides]");
        overrides.locator("summary").click();
        overrides.locator("select[name=kind]").selectOption("HOLD_OFFER");
        overrides.locator("input[name=reason]").fill("wait");
        overrides.locator("input[name=expiresOn]").fill("2020-01-01");
        overrides.locator("button", having("Add")).click();
        until("document.querySelector('#notice').textContent.includes('Choose the offer it is about.')");
        expectRefusal();
    }

    @Test
    void filtersAreAskedOfTheStore() {
        given().contentType("application/json")
                .body(Map.of(
                        "id",
                        "acct_filter",
                        "name",
                        "Filterbau",
                        "segment",
                        "STRATEGIC",
                        "territory",
                        "MOON",
                        "csmId",
                        "csm_of_the_moon"))
                .put("/api/v1/accounts/acct_filter")
                .then()
                .statusCode(201);
        visit("/console/accounts?territory=MOON&segment=STRATEGIC");
        assertThat(page.locator("#results tbody tr").count()).isEqualTo(1);
        visit("/console/accounts?q=filterb");
        assertThat(page.locator("#results tbody").textContent()).contains("Filterbau");
        visit("/console/accounts?q=acct_filt&territory=moon");
        assertThat(page.locator("#results tbody").textContent()).contains("Filterbau");
        visit("/console/accounts");
        page.locator("input[name=owner]").fill("csm_of_the_moon");
        page.locator("input[name=owner]").press("Enter");
        until("document.querySelectorAll('#results tbody tr').length === 1");
        assertThat(page.locator("#results tbody").textContent()).contains("Filterbau");
        visit("/console/accounts?territory=MOON&open=true");
        assertThat(page.locator("#results").textContent()).contains("No account fits");
        examine("accounts-none");
        visit("/console/accounts?renewal=90&limit=5");
        assertThat(page.locator("#results tbody tr").count()).isPositive();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        visit("/console/accounts?limit=10");
        String last = page.locator("#results tbody tr td small").nth(9).textContent();
        page.locator("a", new Page.LocatorOptions().setHasText("Next page")).click();
        until("!document.body.textContent.includes('" + last + "')");
        assertThat(page.locator("#results tbody tr").count()).isPositive();
    }

    @Test
    void aMissingAccountIsAPageThatSaysSo() {
        visit("/console/accounts/acct_none");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no such account");
        expectRefusal();
    }

    @Test
    void aRefusalIsSeenByWhoPressesAButtonFarDownThePage() {
        Samples.Sample sample = Samples.withOpenProposition();
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        Locator card = page.locator("#" + sample.proposition().id());
        card.locator("summary", having("Not now")).click();
        card.locator("input[name=until]").fill("2020-01-01");
        card.locator("button", having("Ask again then")).click();
        until("document.querySelector('#notice').textContent.trim() !== ''");
        assertThat(((Number) page.evaluate("scrollY")).doubleValue())
                .as("a page that is not at its top")
                .isPositive();
        assertThat(page.evaluate("""
                (() => {
                  const said = document.querySelector('#notice .notice'), box = said.getBoundingClientRect();
                  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return box.top >= 0 && box.bottom <= innerHeight && said.contains(on);
                })()
                """)).as("the notice lies on the screen").isEqualTo(true);
        expectRefusal();
    }

    @Test
    void whatIsPressedTwiceIsSentOnce() {
        Samples.Sample sample = Samples.withOpenProposition();
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url().replaceAll(".*/", ""));
            }
        });
        reloading(() -> page.locator("#" + sample.proposition().id())
                .locator("button[value=PRESENTED]")
                .dblclick());
        Locator overrides = page.locator("section[aria-labelledby=overrides]");
        overrides.locator("summary").click();
        overrides.locator("select[name=kind]").selectOption("DO_NOT_CONTACT");
        overrides.locator("input[name=reason]").fill("they asked us to wait");
        overrides
                .locator("input[name=expiresOn]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        reloading(() -> overrides.locator("button", having("Add")).dblclick());
        reloading(() -> overrides.locator("button", having("End it")).dblclick());
        assertThat(overrides.textContent()).contains("None stands.");
        assertThat(sent).containsExactly("events", "overrides", "removal");
        expectRefusal();
    }

    @Test
    void anOrderThatWaitsIsApprovedByWhomItWaitsFor() {
        Samples.Sample sample = withWaitingOrder();
        Locator underWay = page.locator("section[aria-labelledby=under-way]");
        actAs("only-csm");
        visit("/console/accounts/" + sample.accountId());
        assertThat(underWay.textContent()).containsPattern("Waits for the deal desk, by \\d+ \\w+ \\d{4}\\.");
        assertThat(underWay.locator("form[hx-post$=approval]").count()).isZero();
        actAs("only-deal_desk");
        visit("/console/accounts/" + sample.accountId());
        examine("account-approval");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url().replaceAll(".*/", ""));
            }
        });
        reloading(() -> underWay.locator("button", having("Approve the order")).dblclick());
        assertThat(sent).containsExactly("approval");
        assertThat(underWay.textContent()).contains("They said yes; it is being ordered.");
        assertThat(page.locator(".timeline").textContent()).contains("Approved");
    }

    @Test
    void anOrderThatWaitsIsRejectedWithAReason() {
        Samples.Sample sample = withWaitingOrder();
        actAs("only-deal_desk");
        visit("/console/accounts/" + sample.accountId());
        Locator underWay = page.locator("section[aria-labelledby=under-way]");
        underWay.locator("summary", having("Reject")).click();
        underWay.locator("form[hx-post$=approval] input[name=comment]").fill("too low");
        reloading(() -> underWay.locator("button", having("Reject the order")).click());
        assertThat(underWay.textContent()).contains("the price was not approved");
        assertThat(page.locator(".timeline").textContent()).contains("too low");
    }

    /** An accepted order that its quote is made to ask an approval for. */
    private Samples.Sample withWaitingOrder() {
        Samples.Sample sample = Samples.withOpenProposition();
        String id = sample.proposition().id();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update proposition set body = regexp_replace(body, '\"approval\":\\{\"required\":false,\"level\":\"[A-Z_]*\"',"
                                        + " '\"approval\":{\"required\":true,\"level\":\"DEAL_DESK\"') where id = '"
                                        + id + "'")
                        .executeUpdate());
        given().header("X-Proffer-User", "only-csm")
                .contentType("application/json")
                .body("{\"type\":\"ACCEPTED\"}")
                .post("/api/v1/propositions/" + id + "/events")
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING_APPROVAL"));
        return sample;
    }

    @Test
    void theFiguresOfACardAreNotBroken() {
        Samples.Sample sample = Samples.withOpen("SWITCH_ANNUAL");
        String card = "#" + sample.proposition().id();
        for (int width : List.of(1280, 1024, 820)) {
            page.setViewportSize(width, 800);
            visit("/console/accounts/" + sample.accountId());
            assertThat((List<?>) page.evaluate(BROKEN, card))
                    .as("figures that are broken at " + width)
                    .isEmpty();
        }
    }

    @Test
    void aNameWithoutSpacesLeavesRoomForTheOtherColumns() {
        String name = "Wortungetüm".repeat(16);
        given().contentType("application/json")
                .body(Map.of("id", "acct_long", "name", name, "territory", "LONGLAND"))
                .put("/api/v1/accounts/acct_long")
                .then()
                .statusCode(201);
        visit("/console/accounts?territory=LONGLAND");
        assertThat(page.locator("#results a.strong").textContent()).isEqualTo(name);
        assertThat(
                        (Integer)
                                page.evaluate(
                                        "document.querySelector('#results .scroll').scrollWidth - document.querySelector('#results .scroll').clientWidth"))
                .as("how far the list reaches out of sight")
                .isLessThanOrEqualTo(0);
    }
}
