package io.proffer.ui.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.proffer.api.Workbooks;
import io.proffer.ui.BrowserTest;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Marketing edits a table in the browser as in a spreadsheet. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class GridPagesTest extends BrowserTest {
    private static final Logger LOG = Logger.getLogger(GridPagesTest.class.getName());
    private static final String TABLE = "usage_soft_push";
    private static final int MANY = 2_000;
    private static final String IN_ROWS = "document.activeElement.matches('#grid .tabulator-tableholder')";

    /** Scrolls to the end and jumps about; every frame is timed, and whether a row stands in the middle of it. */
    private static final String SCROLL = """
            async () => {
              const holder = document.querySelector('#grid .tabulator-tableholder');
              const frame = () => new Promise(requestAnimationFrame);
              const frames = [], rows = [], { left, top: above, height } = holder.getBoundingClientRect();
              const isBlank = () => !document.elementFromPoint(left + 200, above + height / 2)?.closest('.tabulator-row');
              let before = await frame(), blank = 0;
              const to = async top => {
                holder.scrollTop = top;
                const now = await frame();
                frames.push(now - before);
                before = now;
                rows.push(document.querySelectorAll('#grid .tabulator-row').length);
                blank += isBlank();
              };
              const end = holder.scrollHeight - holder.clientHeight;
              for (let top = 0; top < end; top += 800) await to(top);
              for (const part of [0, .5, .1, .9, .3, 1]) { await to(part * end); await to(part * end); }
              frames.sort((one, other) => one - other);
              const at = part => Math.round(frames[Math.floor(part * (frames.length - 1))]);
              return { frames: frames.length, median: at(.5), p95: at(.95), worst: at(1), rows: Math.max(...rows), blank };
            }
            """;

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
        cell(0, "when_utilizationPct").click();
        page.locator("#copy").click();
        until("document.querySelectorAll('#grid .tabulator-row').length > 1");
        assertThat(page.locator("#filter").inputValue())
                .as("the filter that was taken away to show the copy")
                .isEmpty();
        page.locator("#undo").click();
        until("document.querySelector('#grid').dataset.faults === '0'");
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

    @Test
    void aColumnComesFromTheVocabularyAndGoesWhenItIsEmpty() {
        anAuthorOpensADraft();
        int before = headings();
        page.locator("#new-column summary").click();
        page.locator("#column-search").fill("tenure");
        until("document.querySelector('#column-choice').options.length === 1");
        assertThat(page.locator("#column-help").textContent()).isNotBlank();
        page.keyboard().press("Enter");
        until("document.querySelector('[tabulator-field=when_tenureMonths]') !== null");
        assertThat(headings()).isEqualTo(before + 1);
        cell(0, "when_tenureMonths").click();
        page.keyboard().type(">= 3");
        page.keyboard().press("Enter");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(page.locator("#drop-column").isDisabled()).isTrue();
        examine("policy-grid-column");
        answering("/rows", () -> page.locator("#save").click());
        checked();
        assertThat(cell(0, "when_tenureMonths").textContent()).isEqualTo(">= 3");

        cell(0, "when_tenureMonths").click();
        page.keyboard().press("Delete");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        cell(1, "when_tenureMonths").click();
        cell(0, "when_tenureMonths").click();
        page.locator("#drop-column").click();
        until("document.querySelector('[tabulator-field=when_tenureMonths]') === null");
        page.locator("#undo").click();
        until("document.querySelector('[tabulator-field=when_tenureMonths]') !== null");
        page.locator("#redo").click();
        until("document.querySelector('[tabulator-field=when_tenureMonths]') === null");
        until("!document.querySelector('#save').disabled");
        answering("/rows", () -> page.locator("#save").click());
        checked();
        assertThat(headings()).isEqualTo(before);
    }

    @Test
    void cellsGoToExcelAndComeBackAndRowsMoveWithTheKeyboard() {
        context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        anAuthorOpensADraft();
        String first = cell(0, "meta_ROW_ID").textContent();
        String second = cell(1, "meta_ROW_ID").textContent();
        cell(0, "when_utilizationPct").click();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ControlOrMeta+c");
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied.split("\n"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(2));
        assertThat(copied).startsWith(cell(0, "when_utilizationPct").textContent() + "\t");

        page.evaluate("navigator.clipboard.writeText('> 71\\r\\n> 72\\r\\n')");
        cell(0, "when_utilizationPct").click();
        page.keyboard().press("ControlOrMeta+v");
        until("document.querySelector('#status').textContent.startsWith('2 rows changed')");
        assertThat(cell(1, "when_utilizationPct").textContent()).isEqualTo("> 72");
        page.keyboard().press("ControlOrMeta+z");
        until("document.querySelector('#status').textContent.startsWith('No changes')");

        cell(0, "meta_ROW_ID").click();
        page.keyboard().press("Alt+ArrowDown");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(cell(0, "meta_ROW_ID").textContent()).isEqualTo(second);
        page.keyboard().press("Alt+ArrowUp");
        until("document.querySelector('#status').textContent.startsWith('No changes')");
        assertThat(cell(0, "meta_ROW_ID").textContent()).isEqualTo(first);
    }

    @Test
    void aGapIsDrawnBelowTheRowsAndFilledWithOnePress() {
        actAs("only-author");
        visit("/console/policy/" + draft() + "/tables/annual_switch");
        checked();
        assertThat(page.locator(".gap-row").first().textContent()).contains("No row answers for", "Billing interval");
        examine("policy-grid-gap");
        page.locator(".gap-row .button").first().click();
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(page.locator("#grid .tabulator-row").last().textContent()).contains("new", "MONTH");
    }

    @Test
    void aRowIsBoxedWithTheRowThatLeavesNothingForIt() {
        actAs("only-author");
        visit("/console/policy/" + draft() + "/tables/annual_switch");
        checked();
        cell(1, "when_billingInterval").click();
        page.locator("#copy").click();
        until("document.querySelector('#grid').dataset.faults === '1'");
        page.keyboard().type("ANN-015");
        page.keyboard().press("Enter");
        until("document.querySelector('#grid').dataset.faults === '0'");
        cell(2, "when_billingInterval").click();
        assertThat(page.locator("#hint").textContent()).contains("Row ANN-010", "has the same conditions");
        assertThat(page.locator("#grid .tabulator-row.linked [tabulator-field=meta_ROW_ID]")
                        .allTextContents())
                .containsExactly("ANN-010");
        examine("policy-grid-overlap");
    }

    @Test
    void rowsThatOverlapWhereOnlyOneMayAnswerAreBoxedAndCannotBeSaved() {
        actAs("only-author");
        visit("/console/policy/" + draft("pricing.xlsx") + "/tables/discount_grid");
        checked();
        String first = cell(0, "meta_ROW_ID").textContent();
        cell(0, "meta_ROW_ID").click();
        page.locator("#copy").click();
        until("document.querySelector('#grid').dataset.faults === '1'");
        page.keyboard().type("TWIN-1");
        page.keyboard().press("Enter");
        until("document.querySelector('#remarks').textContent.includes('overlaps row')");
        assertThat(page.locator("#remarks").textContent()).contains("TWIN-1 overlaps row " + first);
        assertThat(page.locator("#save").isDisabled()).isTrue();
        cell(1, "meta_ROW_ID").click();
        assertThat(page.locator("#hint").textContent()).contains("overlaps row " + first);
        assertThat(page.locator("#grid .tabulator-row.linked [tabulator-field=meta_ROW_ID]")
                        .allTextContents())
                .containsExactly(first);
        examine("policy-grid-unique");
        page.locator("#remove").click();
        until("document.querySelector('#status').textContent.startsWith('No changes')");
        assertThat(page.locator("#grid .tabulator-row.linked").count()).isZero();
    }

    @Test
    void tabLeavesTheGridAndArrowsMoveInIt() {
        anAuthorOpensADraft();
        page.locator("#only-remarks").focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate(IN_ROWS)).isEqualTo(true);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("comment");
        page.keyboard().press("Shift+Tab");
        assertThat(page.evaluate(IN_ROWS)).isEqualTo(true);
        page.keyboard().press("Shift+Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("only-remarks");

        cell(0, "when_utilizationPct").click();
        page.keyboard().type(">= 81");
        page.keyboard().press("Tab");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(cell(0, "when_utilizationPct").textContent()).isEqualTo(">= 81");
        assertThat(page.evaluate(IN_ROWS)).isEqualTo(true);
        page.keyboard().press("F2");
        assertThat(page.locator(".grid-input").getAttribute("aria-label")).isNotEqualTo("Utilization");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("F2");
        assertThat(page.locator(".grid-input").inputValue()).isEqualTo(">= 81");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.querySelector('#grid').contains(document.activeElement)"))
                .isEqualTo(false);
    }

    @Test
    void cellsThatReachNobodyAreKeptOnTheScreenAndSentAgain() {
        anAuthorOpensADraft();
        cell(0, "when_utilizationPct").click();
        paste(">= 81");
        until("!document.querySelector('#save').disabled");
        lose();
        page.locator("#save").click();
        until("document.querySelector('#notice').textContent.includes('nothing is known to be recorded')");
        until("document.querySelector('#status').textContent === 'Not checked'");
        find();
        answering("/rows", () -> page.locator("#save").click());
        checked();
        assertThat(cell(0, "when_utilizationPct").textContent()).isEqualTo(">= 81");
    }

    @Test
    void cellsOfATableThatSomebodyElseChangedAreNotSavedAndThatIsSaid() {
        String id = draft();
        actAs("only-author");
        visit("/console/policy/" + id + "/tables/" + TABLE);
        checked();
        String first = cell(0, "meta_ROW_ID").textContent();
        cell(0, "when_utilizationPct").click();
        paste(">= 81");
        until("!document.querySelector('#save').disabled");
        Page other = context().newPage();
        other.navigate(page.url());
        other.locator("#grid[data-checked='1']").waitFor();
        other.locator("#grid .tabulator-row [tabulator-field=meta_ROW_ID]")
                .first()
                .click();
        other.locator("#remove").click();
        other.locator("#save:not([disabled])").waitFor();
        other.waitForResponse(
                answer -> answer.url().endsWith("/rows"),
                () -> other.locator("#save").click());
        other.close();

        page.locator("#save").click();
        until("document.querySelector('#notice').textContent.includes('is not the one on your screen any more')");
        assertThat(page.locator("#notice").textContent())
                .contains("not saved now", "load the page again")
                .doesNotContain("ETag");
        until("document.querySelector('#status').textContent === 'Not checked'");
        assertThat(page.locator("#save").isEnabled())
                .as("whoever leaves is asked, as long as cells are on the screen only")
                .isTrue();
        assertThat(page.locator("#remarks-card").isVisible())
                .as("faults that are none of these rows")
                .isFalse();
        assertThat(cell(0, "meta_ROW_ID").textContent()).isEqualTo(first);
        expectRefusal();
    }

    @Test
    void aDayThatIsTypedIsTakenAsItIsTypedOrFaulty() {
        anAuthorOpensADraft();
        String before = cell(0, "meta_REVIEW_BY").textContent();
        assertThat(before).matches("\\d{4}-\\d{2}-\\d{2}");
        for (String none : List.of("31.05.2027", "any", "1")) {
            cell(0, "meta_REVIEW_BY").click();
            page.keyboard().type(none);
            page.keyboard().press("Enter");
            until("document.querySelector('#grid').dataset.faults === '1'");
            assertThat(cell(0, "meta_REVIEW_BY").textContent()).isEqualTo(none);
            assertThat(cell(0, "meta_REVIEW_BY").getAttribute("class")).contains("fault");
            page.locator("#undo").click();
            until("document.querySelector('#grid').dataset.faults === '0'");
        }
        cell(0, "meta_REVIEW_BY").click();
        page.keyboard().type("2028-03-04");
        page.keyboard().press("Enter");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(cell(0, "meta_REVIEW_BY").textContent()).isEqualTo("2028-03-04");
    }

    @Test
    void aDayIsPickedWhereACellIsOpenedAndHalfADayChangesNothing() {
        anAuthorOpensADraft();
        String before = cell(0, "meta_REVIEW_BY").textContent();
        cell(0, "meta_REVIEW_BY").dblclick();
        assertThat(page.locator(".grid-input").getAttribute("type")).isEqualTo("date");
        assertThat(page.locator(".grid-input").inputValue()).isEqualTo(before);
        page.keyboard().press("Delete");
        until("document.querySelector('.grid-input').validity.badInput");
        page.keyboard().press("Enter");
        assertThat(cell(0, "meta_REVIEW_BY").textContent()).isEqualTo(before);
    }

    @Test
    void blankCellsAreCopiedAsBlank() {
        context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        anAuthorOpensADraft();
        cell(0, "meta_NOTE").click();
        paste("one\ntwo\nthree");
        until("document.querySelector('#status').textContent.includes('rows changed')");
        cell(1, "meta_NOTE").click();
        page.keyboard().press("Delete");
        until(
                "document.querySelectorAll('#grid .tabulator-row')[1].querySelector('[tabulator-field=meta_NOTE]').textContent === ''");
        page.evaluate("navigator.clipboard.writeText('stale')");
        page.keyboard().press("ControlOrMeta+c");
        cell(2, "meta_NOTE").click();
        page.keyboard().press("ControlOrMeta+v");
        until(
                "document.querySelectorAll('#grid .tabulator-row')[2].querySelector('[tabulator-field=meta_NOTE]').textContent === ''");

        cell(2, "meta_NOTE").click();
        paste("three");
        cell(0, "meta_NOTE").click();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("ControlOrMeta+c");
        cell(1, "meta_NOTE").click();
        page.keyboard().press("ControlOrMeta+v");
        until(
                "document.querySelectorAll('#grid .tabulator-row')[1].querySelector('[tabulator-field=meta_NOTE]').textContent === 'one'");
        assertThat(cell(2, "meta_NOTE").textContent()).isEmpty();

        String first = beside("meta_NOTE");
        cell(0, first).click();
        paste("left\t");
        until(
                "document.querySelectorAll('#grid .tabulator-row')[0].querySelector('[tabulator-field=meta_NOTE]').textContent === ''");
        assertThat(cell(0, first).textContent()).isEqualTo("left");
    }

    @Test
    void aCellOfTwoLinesKeepsThemWhileItIsEdited() {
        anAuthorOpensADraft();
        cell(0, "meta_NOTE").click();
        paste("\"line 1\r\nline \"\"2\"\"\"\r\n");
        until("document.querySelector('#status').textContent.startsWith('1 row changed')");
        cell(0, "meta_NOTE").dblclick();
        assertThat(page.locator(".grid-input").inputValue()).isEqualTo("line 1\nline \"2\"");
        page.keyboard().type(" and more");
        page.keyboard().press("Enter");
        until("document.querySelector('.grid-input') === null");
        assertThat(cell(0, "meta_NOTE").textContent()).isEqualTo("line 1\nline \"2\" and more");
    }

    @Test
    void whoeverLeavesWhileCellsAreSavedIsAsked() {
        anAuthorOpensADraft();
        cell(0, "when_utilizationPct").click();
        paste(">= 81");
        until("!document.querySelector('#save').disabled");
        List<Route> held = new ArrayList<>();
        page.route("**/rows", held::add);
        page.locator("#save").click();
        page.waitForCondition(() -> !held.isEmpty());
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        visit("/console/accounts");
        assertThat(asked).containsExactly("beforeunload");
    }

    private String beside(String field) {
        return (String) page.evaluate(
                "field => document.querySelector(`#grid .tabulator-row [tabulator-field=${field}]`).previousElementSibling.getAttribute('tabulator-field')",
                field);
    }

    private int headings() {
        return page.locator("#grid .tabulator-header .grid-heading").count();
    }

    private static String draft() {
        return draft("usage.xlsx");
    }

    private static String draft(String file) {
        return given().header("X-Proffer-User", "only-author")
                .multiPart("file", file, Workbooks.shipped(file))
                .post("/api/v1/rulesets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void twoThousandRowsAreScrolledSmoothlyAndTypedInToTheEnd() {
        String id = draftOfRows(MANY);
        actAs("only-author");
        visit("/console/policy/" + id + "/tables/" + TABLE);
        patiently("document.querySelector('#grid')?.dataset.checked === '1'");

        Map<?, ?> scrolled = (Map<?, ?>) page.evaluate(SCROLL);
        LOG.info(MANY + " rows scrolled: " + scrolled);
        assertThat(((Number) scrolled.get("rows")).intValue())
                .as("rows in the DOM")
                .isBetween(10, 120);
        assertThat(((Number) scrolled.get("blank")).intValue())
                .as("frames without a row")
                .isZero();
        assertThat(((Number) scrolled.get("worst")).doubleValue())
                .as("the longest frame, in ms")
                .isLessThan(1000);

        Locator late = page.locator(
                "#grid .tabulator-row", new Page.LocatorOptions().setHasText(Pattern.compile("MANY-19\\d\\d")));
        String chosen = late.nth(2).locator("[tabulator-field=meta_ROW_ID]").textContent();
        String below = late.nth(3).locator("[tabulator-field=meta_ROW_ID]").textContent();
        assertThat(below).isGreaterThan(chosen);
        late.nth(2).locator("[tabulator-field=when_utilizationPct]").click();
        page.keyboard().press("ArrowDown");
        page.keyboard().type("> 83");
        page.keyboard().press("Enter");
        patiently("document.querySelector('#status').textContent.startsWith('1 row changed')");
        assertThat(page.locator("#grid .tabulator-row", new Page.LocatorOptions().setHasText(below))
                        .locator("[tabulator-field=when_utilizationPct]")
                        .textContent())
                .isEqualTo("> 83");
    }

    /** A draft whose table has so many rows more than the one that rules. */
    private static String draftOfRows(int many) {
        byte[] book = Workbooks.edited(Workbooks.shipped("usage.xlsx"), workbook -> {
            XSSFSheet sheet = workbook.getSheet(TABLE);
            CellReference model = new CellReference(Workbooks.cellOf(TABLE, "USE-020", "utilizationPct"));
            for (int i = 1; i <= many; i++) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.copyRowFrom(sheet.getRow(model.getRow()), new CellCopyPolicy());
                row.getCell(model.getCol()).setCellValue(">= " + (80 + i % 20));
                for (Cell cell : row) {
                    if (cell.toString().equals("USE-020")) {
                        cell.setCellValue(String.format("MANY-%04d", i));
                    }
                }
            }
        });
        return given().header("X-Proffer-User", "only-author")
                .multiPart("file", "usage.xlsx", book)
                .post("/api/v1/rulesets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void anAuthorOpensADraft() {
        actAs("only-author");
        visit("/console/policy/" + draft() + "/tables/" + TABLE);
        checked();
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
