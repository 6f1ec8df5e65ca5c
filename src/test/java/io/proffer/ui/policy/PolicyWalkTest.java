package io.proffer.ui.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.proffer.api.Workbooks;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** Marketing changes a policy: from a faulty workbook or a cell in the grid to a ruleset that rules, and back. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PolicyWalkTest extends BrowserTest {
    private static final String TABLE = "usage_soft_push";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aFaultyUploadIsMendedSimulatedApprovedActivatedAndRolledBack() {
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
        expectRefusal();

        reloading(() -> upload("usage.xlsx", noted("looked at again")));
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.locator(".cell-diff").textContent()).contains("Note", "looked at again");
        assertThat(page.locator("img[src=x]").count()).isZero();
        assertThat(page.locator("main").textContent()).contains("<img src=x onerror=alert(1)>");

        page.getByText("Work it out").click();
        patiently("document.querySelector('#impact .tiles') !== null");
        assertThat(page.locator("#impact").textContent()).contains("Unchanged");
        page.getByText("Run the tests").click();
        patiently("document.querySelector('#tests meter') !== null");
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

        visit("/console/operations");
        examine("operations");
        page.onDialog(dialog -> dialog.accept());
        page.locator("input[name=comment]").fill("too many offers");
        answering("/steps", () -> page.getByText("Roll back").click());
        assertThat(status()).isEqualTo(before);
        assertThat(page.locator("h1 .badge").textContent()).isEqualTo("Rolled back");
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
    void aTableIsEditedLikeASpreadsheet() {
        actAs("only-author");
        visit("/console/policy");
        reloading(() -> page.locator("form[hx-post$=drafts] button").click());
        reloading(() -> page.locator("a.strong", new Page.LocatorOptions().setHasText(TABLE))
                .first()
                .click());
        checked();
        assertThat(page.locator("#status").textContent()).startsWith("No changes");

        cell(0, "when_utilizationPct").dblclick();
        Locator input = page.locator(".grid-input");
        input.fill(">= 80%%");
        until("document.querySelector('.grid-input.fault') !== null");
        assertThat(page.locator("#hint").textContent()).contains("80%%");
        input.press("Enter");
        until("document.querySelector('#grid').dataset.faults === '1'");
        assertThat(cell(0, "when_utilizationPct").getAttribute("class")).contains("fault");
        assertThat(page.locator("#save").isDisabled()).isTrue();
        examine("policy-grid-fault");

        page.locator("#undo").click();
        until("document.querySelector('#grid').dataset.faults === '0'");
        assertThat(page.locator("#status").textContent()).startsWith("No changes");
        page.locator("#redo").click();
        until("document.querySelector('#grid').dataset.faults === '1'");
        cell(0, "when_utilizationPct").click();
        paste(">= 81\n>= 82\n");
        until("document.querySelector('#grid').dataset.faults === '0'");
        assertThat(cell(0, "when_utilizationPct").textContent()).isEqualTo(">= 81");
        assertThat(cell(1, "when_utilizationPct").textContent()).isEqualTo(">= 82");

        page.locator("#filter").fill("USE-020");
        until("document.querySelectorAll('#grid .tabulator-row').length === 1");
        page.locator("#filter").fill("");
        until("document.querySelectorAll('#grid .tabulator-row').length > 1");
        cell(1, "meta_NOTE").dblclick();
        page.locator(".grid-input").fill("<img src=x onerror=alert(1)>");
        page.locator(".grid-input").press("Enter");
        until("document.querySelector('#grid').dataset.faults === '1'");
        assertThat(cell(1, "meta_NOTE").textContent()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(page.locator("#remarks").textContent()).contains("HTML is not allowed");
        assertThat(page.locator("img").count()).isZero();
        page.locator("#undo").click();
        until("document.querySelector('#grid').dataset.faults === '0'");
        examine("policy-grid");
        page.locator("#comment").fill("fewer offers");
        answering("/rows", () -> page.locator("#save").click());
        checked();
        assertThat(page.locator("#status").textContent()).startsWith("No changes");
        assertThat(cell(0, "when_utilizationPct").textContent()).isEqualTo(">= 81");
        assertThat(cell(1, "when_utilizationPct").textContent()).isEqualTo(">= 82");
    }

    @Test
    void rowsAreAddedMovedAndDeleted() {
        actAs("only-author");
        visit("/console/policy");
        reloading(() -> page.locator("form[hx-post$=drafts] button").click());
        visit(page.url().replace(url(""), "") + "/tables/" + TABLE);
        checked();
        String first = cell(0, "meta_ROW_ID").textContent();
        String second = cell(1, "meta_ROW_ID").textContent();

        cell(0, "meta_ROW_ID").click();
        page.locator("#down").click();
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(cell(0, "meta_ROW_ID").textContent()).isEqualTo(second);
        assertThat(cell(1, "meta_ROW_ID").textContent()).isEqualTo(first);
        page.locator("#copy").click();
        until("document.querySelector('#grid').dataset.faults === '1'");
        page.locator("#undo").click();
        until("document.querySelector('#grid').dataset.faults === '0'");
        cell(0, "meta_ROW_ID").click();
        page.locator("#remove").click();
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        answering("/rows", () -> page.locator("#save").click());
        checked();
        assertThat(cell(0, "meta_ROW_ID").textContent()).isEqualTo(first);
    }

    private void upload(String name, byte[] workbook) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, XLSX, workbook));
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

    private void patiently(String condition) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(condition)),
                new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private void answering(String address, Runnable action) {
        Page.WaitForResponseOptions patiently = new Page.WaitForResponseOptions().setTimeout(60_000);
        reloading(() -> page.waitForResponse(answer -> answer.url().endsWith(address), patiently, action));
    }

    private static String status() {
        return given().get("/api/v1/rulesets/status").path("stored.id");
    }

    private void checked() {
        until("document.querySelector('#grid')?.dataset.checked === '1'");
    }

    private Locator cell(int row, String field) {
        return page.locator("#grid .tabulator-row").nth(row).locator("[tabulator-field=" + field + "]");
    }

    private void paste(String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.querySelector('#grid .tabulator-tableholder').focus();"
                        + " document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }",
                text);
    }
}
