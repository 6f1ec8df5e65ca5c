package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every page: it fits a phone and a tablet, is used with the keyboard alone, and shows what people wrote as text. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class EveryPageTest extends BrowserTest {
    private static final int PHONE = 375;
    private static final int TABLET = 820;
    private static final int DESK = 1280;
    private static final String LONG = "Donaudampfschifffahrts".repeat(5);
    private static final String HOSTILE = "<img src=x onerror=alert(1)> & Söhne";

    /** The first elements that reach over the edge and are not cut off or scrolled by what they stand in. */
    private static final String WIDEST = """
            [...document.querySelectorAll('main *')]
              .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
              .filter(each => !each.closest('.scroll, .tabulator, .tabs'))
              .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ')
            """;
    /** What can be clicked and not be reached with the keyboard; what loads by itself or by an answer needs no key. */
    private static final String OUT_OF_REACH = """
            [...document.querySelectorAll('[hx-get], [hx-post], [data-step], summary, .button')]
              .filter(each => each.checkVisibility() && !each.disabled)
              .filter(each => !/load|every|toggle/.test(each.getAttribute('hx-trigger') ?? ''))
              .filter(each => each.tagName !== 'FORM' && each.tabIndex < 0)
              .map(each => each.outerHTML.slice(0, 120))
            """;
    /** Where the focus is, and whether somebody who looks can tell. */
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('.tabulator-tableholder');
              return at === document.body ? 'end' : seen && box.width > 0 ? 'seen' : 'unseen: ' + at.outerHTML.slice(0, 120);
            })()
            """;

    @Test
    void everyPageFitsAPhoneATabletAndADesk() {
        Samples.Sample sample = Samples.withOpenProposition();
        rename(sample, LONG);
        List<String> tooWide = new ArrayList<>();
        for (String path : pages(sample)) {
            visit(path);
            page.evaluate("document.querySelectorAll('details.tree').forEach(each => { each.open = true; })");
            for (int width : List.of(PHONE, TABLET, DESK)) {
                page.setViewportSize(width, 800);
                if (excess() > 0) {
                    tooWide.add(path + " by " + excess() + " on " + width + ": " + page.evaluate(WIDEST));
                }
            }
        }
        rename(sample, sample.name());
        assertThat(tooWide).as("pages that are too wide").isEmpty();
    }

    @Test
    void everyPageIsUsedWithTheKeyboardAlone() {
        for (String path : pages(Samples.withOpenProposition())) {
            visit(path);
            assertThat((List<?>) page.evaluate(OUT_OF_REACH))
                    .as("out of reach in " + path)
                    .isEmpty();
            page.locator("#main").focus();
            for (int press = 0; press < 8; press++) {
                page.keyboard().press("Tab");
                assertThat((String) page.evaluate(FOCUS))
                        .as("the focus after " + (press + 1) + " steps in " + path)
                        .isIn("seen", "end");
            }
        }
    }

    @Test
    void whatPeopleWroteIsTextOnEveryPage() {
        Samples.Sample sample = Samples.withOpenProposition();
        rename(sample, HOSTILE);
        given().contentType("application/json")
                .body(Map.of("type", "SNOOZED", "until", "2099-01-01T00:00:00Z", "comment", HOSTILE))
                .post("/api/v1/propositions/" + sample.proposition().id() + "/events");
        for (String path : pages(sample)) {
            visit(path);
            assertThat(page.locator("img").count()).as("pictures in " + path).isZero();
            if (path.contains(sample.accountId())) {
                assertThat(page.locator("main").textContent()).contains(HOSTILE);
            }
        }
        visit("/console/accounts?q=%3Cimg");
        assertThat(page.locator("#results a.strong").first().textContent()).isEqualTo(HOSTILE);
        rename(sample, sample.name());
    }

    private static void rename(Samples.Sample sample, String name) {
        given().contentType("application/json")
                .body(Map.of("name", name))
                .patch("/api/v1/accounts/" + sample.accountId())
                .then()
                .statusCode(200);
    }

    private static List<String> pages(Samples.Sample sample) {
        String ruling = given().get("/api/v1/rulesets/status").path("stored.id");
        Stream<String> deeper = Stream.of(
                "/accounts/" + sample.accountId(),
                "/propositions/" + sample.proposition().id() + "/proposal",
                "/what-if?account=" + sample.accountId(),
                "/policy/" + ruling,
                "/policy/" + ruling + "/tables/usage_soft_push",
                "/upgrades/board",
                "/offers/UPG_BUSINESS",
                "/operations/audit");
        return Stream.concat(Stream.of(Section.values()).map(Section::path), deeper.map(path -> "/console" + path))
                .toList();
    }
}
