package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.options.AriaRole;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What all pages of the console share. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class ShellTest extends BrowserTest {
    private static final Logger LOG = Logger.getLogger(ShellTest.class.getName());
    private static final int PROMISED_PAINT = 300;
    private static final int LOOKS = 6;
    private static final String PAINT =
            "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)";
    /** The cumulative layout shift: how much of what was on the screen moved, and how far. */
    private static final String SHIFTS = """
            new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
            })
            """;

    private static final String PARTS = """
            (() => {
              const [page] = performance.getEntriesByType('navigation');
              const round = Math.round;
              return JSON.stringify({ answered: round(page.responseStart), read: round(page.responseEnd),
                bytes: page.encodedBodySize, parsed: round(page.domInteractive), ready: round(page.domContentLoadedEventEnd) });
            })()
            """;

    @Test
    void theRootLeadsBrowsersToTheConsole() {
        visit("/");
        assertThat(page.url()).isEqualTo(url("/console/accounts"));
        assertThat(page.title()).isEqualTo("Accounts · Proffer");
        assertThat(page.locator("nav a[aria-current=page]").textContent()).isEqualTo("Accounts");
        examine("accounts");
    }

    @Test
    void everythingIsReachedWithTheKeyboard() {
        visit("/console/accounts");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.locator("details.menu summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu-panel").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu-panel").isVisible()).isFalse();
    }

    @Test
    void somebodyCanActAsSomebodyElse() {
        visit("/console/accounts");
        page.locator("details.menu summary").click();
        reloading(() -> page.locator("button.menu-item[value=only-csm]").click());
        assertThat(page.locator(".who-name").textContent()).contains("only-csm", "csm");
    }

    @Test
    void theAppearanceIsKept() {
        visit("/console/accounts");
        for (String theme : List.of("light", "dark", "auto")) {
            page.locator("details.menu summary").click();
            reloading(() -> page.locator("button[name=theme]").click());
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(theme);
        }
    }

    @Test
    void aMissingPageIsAPageThatSaysSo() {
        visit("/console/nothing-here");
        assertThat(page.getByRole(AriaRole.HEADING).textContent()).isEqualTo("There is nothing at this address");
        examine("not-found");
        expectRefusal();
        given().get("/api/v1/nothing-here").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void filesNamedByWhatTheyHoldAreKeptForGoodAndPagesAreNot() {
        visit("/console/accounts");
        String style = page.locator("link[rel=stylesheet]").getAttribute("href");
        given().header("Accept-Encoding", "gzip")
                .get(style)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Encoding", equalTo("gzip"));
        given().get("/console/accounts").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        String page = given().get("/console/accounts").asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        given().formParam("theme", "dark").post("/console/theme").then().statusCode(403);
        given().formParam("theme", "dark")
                .header("X-CSRF-Token", token)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/console/theme")
                .then()
                .statusCode(403);
        given().formParam("theme", "dark")
                .header("X-CSRF-Token", token)
                .header("Origin", "https://elsewhere.example")
                .post("/console/theme")
                .then()
                .statusCode(403);
        given().formParam("theme", "dark")
                .header("X-CSRF-Token", token)
                .cookie("proffer-user", "only-csm")
                .post("/console/theme")
                .then()
                .statusCode(403);
        given().formParam("theme", "dark")
                .header("X-CSRF-Token", token)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/console/theme")
                .then()
                .statusCode(204)
                .cookie("proffer-theme", "dark");
    }

    @Test
    void aFormThatCannotBeReadIsRefused() {
        String page = given().get("/console/accounts").asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        for (String form : List.of("theme=%zz", "%zz=%", "theme=%")) {
            given().contentType("application/x-www-form-urlencoded")
                    .header("X-CSRF-Token", token)
                    .body(form)
                    .post("/console/theme")
                    .then()
                    .statusCode(400)
                    .body(containsString("digits 0-9 and A-F"));
        }
    }

    @Test
    void aFigureThatIsTooLargeToSpellOutIsRefused() {
        String page = given().get("/console/accounts").asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        for (String figure : List.of("1e600000000", "1e17", "1e-600000000", "much")) {
            given().formParam("offer", "UPG_BUSINESS")
                    .formParam("loadedHourlyCost.EUR", figure)
                    .header("X-CSRF-Token", token)
                    .post("/console/accounts/acct_sample/value-cases")
                    .then()
                    .statusCode(422)
                    .body(containsString("is not a figure"));
        }
    }

    @Test
    void figuresTriedAreWrittenAsTheWordsOfTheirCard() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_tried").toString())
                .put("/api/v1/accounts/acct_tried")
                .then()
                .statusCode(201);
        String page = given().get("/console/accounts").asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        Map<String, String> written = Map.of("en", "€[0-9]", "de", "[0-9]\\h€");
        written.forEach((locale, form) -> assertThat(given().formParam("offer", "UPG_BUSINESS")
                        .formParam("loadedHourlyCost.EUR", "60")
                        .formParam("textLocale", locale)
                        .header("X-CSRF-Token", token)
                        .post("/console/accounts/acct_tried/value-cases")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .containsPattern(form));
    }

    @Test
    void onePageWritesFiguresInOneWay() {
        String id = Samples.withOpenProposition().accountId();
        String country = given().get("/api/v1/accounts/" + id).path("country");
        country(id, "DE");
        String page = given().get("/console/accounts/" + id).asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        String compared = given().formParam("account", id)
                .header("X-CSRF-Token", token)
                .post("/console/what-if")
                .asString();
        country(id, country);
        assertThat(page).contains("class=\"tile\"", "class=\"card offer\"");
        assertThat(List.of(page, compared))
                .as("its texts are English, and so are all of its figures")
                .allSatisfy(written ->
                        assertThat(written).containsPattern("[€$£][0-9]").doesNotContainPattern("[0-9]\u00a0[€$£]"));
    }

    private static void country(String account, String country) {
        given().contentType(ContentType.JSON)
                .body(Collections.singletonMap("country", country))
                .patch("/api/v1/accounts/" + account)
                .then()
                .statusCode(200);
    }

    @Test
    void theWordOfABrowserCountsForPagesOnly() {
        given().cookie("proffer-user", "only-csm")
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200);
        given().cookie("proffer-user", "only-csm")
                .get("/console/accounts")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("only-csm"));
    }

    @Test
    void nothingJumpsWhileAPageLoads() {
        for (String path : List.of("accounts", "accounts/acct_sample_0015", "policy", "upgrades", "operations")) {
            visit("/console/" + path);
            assertThat(((Number) page.evaluate(SHIFTS)).doubleValue())
                    .as("layout shift of " + path)
                    .isLessThan(0.02);
        }
    }

    /** A busy machine may miss it now and then, so a page may try some times; the figures are in the log. */
    @Test
    void theFirstPaintComesWithinThreeTenthsOfASecond() {
        for (Section section : Section.values()) {
            List<Double> paints = new ArrayList<>();
            do {
                page.navigate(url(section.path()));
                until("performance.getEntriesByName('first-contentful-paint').length > 0");
                paints.add(((Number) page.evaluate(PAINT)).doubleValue());
            } while (paints.get(paints.size() - 1) > PROMISED_PAINT && paints.size() < LOOKS);
            LOG.info("First paint of " + section + " after " + paints + " ms, the last: " + page.evaluate(PARTS));
            assertThat(Collections.min(paints)).as(section.title()).isLessThanOrEqualTo(PROMISED_PAINT);
        }
    }

    @Test
    void everySectionIsSeenInTheMenuOfANarrowWindow() {
        visit("/console/accounts");
        for (int width : List.of(820, 640, 375)) {
            page.setViewportSize(width, 800);
            assertThat((List<?>) page.evaluate("""
                    [...document.querySelectorAll('.side nav a')].filter(each => {
                      const box = each.getBoundingClientRect(), nav = each.closest('nav').getBoundingClientRect();
                      return box.left < nav.left || box.right > nav.right + 1 || box.bottom > nav.bottom + 1;
                    }).map(each => each.textContent)
                    """)).as("cut off at " + width).isEmpty();
            assertThat(excess()).as("too wide at " + width).isLessThanOrEqualTo(0);
        }
    }
}
