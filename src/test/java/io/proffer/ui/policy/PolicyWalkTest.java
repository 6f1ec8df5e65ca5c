package io.proffer.ui.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.proffer.api.Workbooks;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** A policy changes: from a faulty workbook to a ruleset that rules, and from an alarm back to the one before. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PolicyWalkTest extends BrowserTest {
    private static final String TABLE = "usage_soft_push";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ActiveRulebook active;

    @Test
    void aFaultyUploadIsMendedApprovedAndRulesUntilAnAdministratorTakesItBack() {
        String before = given().get("/api/v1/rulesets/status").path("stored.id");
        actAs("only-author");
        visit("/console/policy");
        examine("policy");

        upload("usage.xlsx", workbook("utilizationPct", ">= 80%%"));
        page.locator(".faults tbody tr").first().waitFor();
        assertThat(page.locator(".faults").textContent()).contains(TABLE + "!", "80%%");
        assertThat(page.waitForDownload(() -> page.locator("[data-annotate]").click())
                        .suggestedFilename())
                .isEqualTo("usage.xlsx");
        examine("policy-upload-faults");
        upload("usage.txt", "utilization".getBytes(StandardCharsets.UTF_8));
        until("document.querySelector('#notice').textContent.includes('usage.txt')");
        assertThat(page.locator(".faults").count())
                .as("faults of the workbook that was sent before")
                .isZero();
        expectRefusal();

        page.locator(".drop")
                .dispatchEvent("drop", Map.of("dataTransfer", dropped("usage.xlsx", noted("looked at again"))));
        assertThat(page.evaluate("document.querySelector('.drop input').files[0].name"))
                .isEqualTo("usage.xlsx");
        reloading(this::send);
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.locator(".cell-diff").textContent()).contains("Note", "looked at again");
        assertThat(page.locator("img[src=x]").count()).isZero();
        assertThat(page.locator("main").textContent()).contains("<img src=x onerror=alert(1)>");

        page.getByText("Work it out").click();
        patiently("document.querySelector('#impact .tiles') !== null");
        assertThat(page.locator("#impact").textContent()).contains("Unchanged");
        page.getByText("Run the tests").click();
        patiently("document.querySelector('#tests .tiles') !== null");
        assertThat(page.locator("#tests").textContent())
                .contains("tables every row answered in some test.")
                .doesNotContain("Never asked");
        examine("policy-ruleset");

        step("VALIDATED");
        step("IN_REVIEW");
        assertThat(page.locator("#agree").locator("xpath=../..").textContent()).contains("of ");

        actAs("local");
        visit("/console/policy/" + id);
        step("APPROVED");
        actAs("only-operator");
        visit("/console/policy/" + id);
        step("ACTIVE");
        assertThat(status()).isEqualTo(id);

        proposeSomething();
        anAdministratorTakesItBack(id, before);
    }

    /** Has accounts decided under what rules now until something is proposed to one. */
    private static void proposeSomething() {
        int asked = 900;
        while (given().get("/api/v1/accounts/acct_sample_0" + asked + "/recommendations")
                .jsonPath()
                .getList("propositions")
                .isEmpty()) {
            asked++;
        }
    }

    /** From an alarm on any page to what ruled, why it went, and the ruleset before it ruling again. */
    private void anAdministratorTakesItBack(String id, String before) {
        active.failed(
                List.of(new FileFault("usage.xlsx", TABLE, "B8", "UNKNOWN_VALUE", "<img src=x onerror=alert(1)>")),
                Instant.now());
        actAs("only-csm");
        visit("/console/accounts");
        assertThat(page.locator(".alarm").count()).isZero();
        actAs("only-admin");
        visit("/console/upgrades");
        assertThat(page.locator(".alarm").textContent()).contains("The last load of the policy failed", "1 problem");
        reloading(() -> page.locator(".alarm a").click());
        assertThat(page.locator(".notice.bad").textContent())
                .contains("The last load failed", "usage.xlsx " + TABLE + "!B8", "<img src=x onerror=alert(1)>");
        assertThat(page.locator("img[src=x]").count()).isZero();
        examine("operations-alert");

        Locator latest = page.locator("section[aria-labelledby=history] tbody tr");
        assertThat(latest.first().locator("td").nth(3).textContent()).isNotEqualTo("0");
        assertThat(latest.first().locator("td").nth(4).textContent()).isEqualTo("00 %");
        assertThat(latest.first().textContent()).contains("Active", "<img src=x onerror=alert(1)>");
        assertThat(latest.nth(1).textContent()).contains("Superseded");
        reloading(() -> latest.first().locator("a").click());
        assertThat(page.url()).endsWith(id);
        assertThat(page.locator(".cell-diff").textContent()).contains("looked at again");
        page.onDialog(Dialog::accept);
        visit("/console/operations");
        page.locator("input[name=comment]").fill("too many offers");
        answering("/steps", () -> page.getByText("Roll back").click());
        assertThat(status()).isEqualTo(before);
        assertThat(page.locator("h1 .badge").textContent()).isEqualTo("Rolled back");

        visit("/console/operations");
        assertThat(page.locator(".notice.bad").count()).isZero();
        assertThat(page.locator("section[aria-labelledby=rules] a").getAttribute("href"))
                .endsWith(before);
        assertThat(page.locator("section[aria-labelledby=rules]").textContent())
                .contains("Nothing ruled before it, so there is no way back.");
        assertThat(latest.first().textContent()).contains("Rolled back", "Taken back by only-admin: too many offers");
        examine("operations");
        reloading(() -> page.locator("section[aria-labelledby=rules] a").click());
        assertThat(page.locator("h1 .badge").textContent()).isEqualTo("Active");
        assertThat(page.locator(".alarm").count()).isZero();
        visit("/console/operations/audit?kind=RULESET&actor=only-admin&subject=" + id);
        assertThat(page.locator("tbody").textContent()).contains("ruleset.rolled-back", "comment too many offers");
    }

    @Test
    void nobodyApprovesTheirOwnChange() {
        actAs("local");
        visit("/console/policy");
        reloading(() -> upload("usage.xlsx", noted("looked at once more")));
        step("VALIDATED");
        step("IN_REVIEW");
        assertThat(page.locator("[data-step=APPROVED]").count()).isZero();
        assertThat(page.locator("main").textContent()).contains("It is your own change");
        page.locator("form:has([data-step=CHANGES_REQUESTED]) input[name=comment]")
                .fill("one more row");
        step("CHANGES_REQUESTED");
        step("DRAFT");
    }

    @Test
    void aFileThatIsNoTableIsNamedAsItsSenderKnowsIt() {
        actAs("only-author");
        visit("/console/policy");
        page.locator("input[type=file]").setInputFiles(new FilePayload("a.txt", "text/plain", new byte[] {'a'}));
        send();
        until("document.querySelector('#notice').textContent.includes('a.txt')");
        assertThat(page.locator("#notice").textContent())
                .contains("'a.txt' is neither a workbook (.xlsx) nor a CSV file (.csv)");
        assertThat(page.content()).doesNotContain("a.txt.xlsx");
        expectRefusal();
    }

    private void upload(String name, byte[] workbook) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, XLSX, workbook));
        send();
    }

    /** A file as somebody drags it over from a folder. */
    private JSHandle dropped(String name, byte[] workbook) {
        return page.evaluateHandle(
                "([name, type, text]) => { const data = new DataTransfer();"
                        + " const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));"
                        + " data.items.add(new File([bytes], name, { type })); return data; }",
                List.of(name, XLSX, Base64.getEncoder().encodeToString(workbook)));
    }

    private void send() {
        page.locator(".upload input[name=comment]").fill("<img src=x onerror=alert(1)>");
        Page.WaitForResponseOptions patiently = new Page.WaitForResponseOptions().setTimeout(60_000);
        page.waitForResponse(
                answer -> answer.url().endsWith("/uploads"),
                patiently,
                () -> page.locator(".upload .button.primary").click());
    }

    private static byte[] workbook(String column, String text) {
        return Workbooks.with("usage.xlsx", TABLE, Workbooks.cellOf(TABLE, "USE-020", column), text);
    }

    /** Notes are read by nobody but people, so no scenario speaks of them. */
    private static byte[] noted(String note) {
        return Workbooks.edited(Workbooks.shipped("usage.xlsx"), book -> {
            int column = -1;
            for (Row row : book.getSheet(TABLE)) {
                for (Cell cell : row) {
                    column = cell.toString().equals("Note") ? cell.getColumnIndex() : column;
                    if (cell.toString().equals("USE-020")) {
                        row.createCell(column).setCellValue(note);
                        return;
                    }
                }
            }
        });
    }

    /** A step may load a whole policy and run its scenarios, so it is given its time. */
    private void step(String to) {
        answering("/steps", () -> page.locator("[data-step=" + to + "]").click());
    }

    private static String status() {
        return given().get("/api/v1/rulesets/status").path("stored.id");
    }
}
