package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftApiTest {
    private static final String RULESETS = "/api/v1/rulesets";

    @Test
    void anUploadBecomesADraftThatSaysWhatItChanges() {
        String cell = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        JsonPath draft = Workbooks.sending(
                        "author-1", "usage.xlsx", Workbooks.with("usage.xlsx", "usage_soft_push", cell, ">= 95"))
                .multiPart("sourceRef", "git:1234/decision-tables")
                .multiPart("comment", "fewer offers")
                .post(RULESETS)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .header("Location", containsString(RULESETS + "/rls_"))
                .body("id", matchesPattern("rls_[0-9A-HJKMNP-TV-Z]{26}"))
                .body("status", equalTo("DRAFT"))
                .body("next", contains("VALIDATED"))
                .body("author", equalTo("author-1"))
                .body("sourceRef", equalTo("git:1234/decision-tables"))
                .body("contentHash", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("changes.tables", equalTo(1))
                .body("changes.changed", equalTo(1))
                .body("files.findAll { it.own }.name", contains("usage.xlsx"))
                .body("diagnostics.sentences", contains("usage_soft_push USE-020: Utilization % >= 80 → >= 95"))
                .extract()
                .jsonPath();
        String address = RULESETS + "/" + draft.getString("id");
        given().get(address).then().statusCode(200).body("contentHash", equalTo(draft.getString("contentHash")));
        given().get(address + "/diff")
                .then()
                .body("tables.tables[0].table", equalTo("usage_soft_push"))
                .body("tables.tables[0].rows[0].rowId", equalTo("USE-020"));
        given().get(address + "/tables/usage_soft_push")
                .then()
                .body("rows.find { it.rowId == 'USE-020' }.when.utilizationPct", equalTo(">= 95"));
        given().get(address + "/tables/nothing").then().statusCode(404).body("code", equalTo("UNKNOWN_TABLE"));
        given().get(RULESETS + "?status=DRAFT").then().body("items.id", hasItem(draft.getString("id")));
        given().get("/api/v1/tables/usage_soft_push")
                .then()
                .body("rows.find { it.rowId == 'USE-020' }.when.utilizationPct", equalTo(">= 80"));
    }

    @Test
    void theSameFileSentTwiceIsOneDraft() {
        String cell = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        byte[] sent = Workbooks.with("usage.xlsx", "usage_soft_push", cell, ">= 93");
        String first = Workbooks.sending("author-1", "usage.xlsx", sent)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Workbooks.sending("author-1", "usage.xlsx", sent)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        Workbooks.sending("author-2", "usage.xlsx", sent)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first)));
    }

    @Test
    void theWorkbookComesBackByteForByte() throws IOException {
        String cell = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        byte[] sent = Workbooks.with("usage.xlsx", "usage_soft_push", cell, ">= 94");
        String id = Workbooks.sending("author-1", "../../My usage.xlsx", sent)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String address = RULESETS + "/" + id + "/workbook";
        assertThat(given().get(address + "?table=usage_soft_push").asByteArray())
                .isEqualTo(sent);
        given().get(address + "?file=My usage.xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"My usage.xlsx\"");
        given().get(address + "?file=none.xlsx").then().statusCode(404);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(given().get(address).asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("My usage.xlsx", "catalog.xlsx").doesNotContain("usage.xlsx");
    }

    @Test
    void aSheetTakesThePlaceOfOneTableAndLeavesTheRest() {
        byte[] alone = Workbooks.edited(Workbooks.shipped("contact.xlsx"), book -> {
            for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
                if (!book.getSheetName(i).equals("quiet_windows")) {
                    book.removeSheetAt(i);
                }
            }
        });
        Workbooks.sending("author-1", "contact.xlsx", alone)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .body("changes.tables", equalTo(0))
                .body("files.name", hasItems("contact.xlsx", "contact (rest).xlsx"))
                .body("tables", hasItems("contact_limits", "suppression_after_outcome", "quiet_windows"));
    }

    @Test
    void everyFaultIsNamedWithItsCellAndNothingIsStored() {
        String utilization = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        String offer = Workbooks.cellOf("usage_soft_push", "USE-030", "offer");
        byte[] broken = Workbooks.edited(Workbooks.shipped("usage.xlsx"), book -> {
            Workbooks.set(book, "usage_soft_push", utilization, "about 80");
            Workbooks.set(book, "usage_soft_push", offer, "UPG_BUSINES");
        });
        int before =
                given().get(RULESETS + "?limit=200").jsonPath().getList("items").size();
        for (String address : List.of(RULESETS, RULESETS + "/validate")) {
            Workbooks.sending("author-1", "usage.xlsx", broken)
                    .post(address)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("INVALID_WORKBOOK"))
                    .body("errors.cell.ref", hasItems(utilization, offer))
                    .body("errors.find { it.cell.ref == '" + offer + "' }.cell.value", equalTo("UPG_BUSINES"))
                    .body("errors.find { it.cell.ref == '" + offer + "' }.cell.sheet", equalTo("usage_soft_push"))
                    .body("errors.find { it.cell.ref == '" + offer + "' }.message", containsString("UPG_BUSINESS"))
                    .body("errors.pointer", everyItem(equalTo("/file/0")));
        }
        assertThat(given().get(RULESETS + "?limit=200").jsonPath().getList("items"))
                .hasSize(before);
    }

    @Test
    void theAuthorsOwnWorkbookComesBackWithTheFaultInItsCell() throws IOException {
        String offer = Workbooks.cellOf("usage_soft_push", "USE-030", "offer");
        byte[] broken = Workbooks.with("usage.xlsx", "usage_soft_push", offer, "UPG_BUSINES");
        byte[] annotated = Workbooks.sending("author-1", "usage.xlsx", broken)
                .post(RULESETS + "/validate/annotated")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"usage.xlsx\"")
                .extract()
                .asByteArray();
        CellReference at = new CellReference(offer);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            XSSFCell cell = book.getSheet("usage_soft_push").getRow(at.getRow()).getCell(at.getCol());
            assertThat(cell.getStringCellValue()).isEqualTo("UPG_BUSINES");
            assertThat(cell.getCellComment().getString().getString()).contains("UNKNOWN_VALUE", "UPG_BUSINESS");
        }
        Workbooks.sending("author-1", "usage.xlsx", new byte[] {1, 2, 3})
                .post(RULESETS + "/validate/annotated")
                .then()
                .statusCode(422);
    }

    @Test
    void aFileAboveTheLimitIsNamedWithItsSize() {
        Workbooks.sending("author-1", "usage.xlsx", new byte[10 * 1024 * 1024])
                .post(RULESETS + "/validate")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("FILE_TOO_BIG"))
                .body("errors[0].message", containsString("The file is 10 MB; the limit is 5 MB."));
    }

    @Test
    void aFileThatNobodyWouldReadIsRefused() {
        given().multiPart("workbook", "usage.xlsx", new byte[] {1, 2, 3})
                .post(RULESETS + "/validate")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/workbook"))
                .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        given().multiPart("comment", "no file at all")
                .post(RULESETS + "/validate")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("REQUIRED"));
    }

    @Test
    void whereFilesRuleNoStoredRulesetIsActivated() {
        String id = Governing.approved(Governing.draft(
                "author-1", new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "P"), "for the files"));
        Governing.to("operator-1", id, "ACTIVE")
                .statusCode(409)
                .body("code", equalTo("FILES_RULE"))
                .body("detail", containsString("PROFFER_RULEBOOK_SOURCE=store"));
        given().get(RULESETS + "/status")
                .then()
                .body("source", equalTo("files"))
                .body("stored.number", equalTo(1));
    }

    @Test
    void anErrorOfLintIsNamedAndKeepsItADraft() {
        String owner = new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "M").ref();
        byte[] ownerless = Workbooks.with("seats.xlsx", "seat_expansion", owner, "");
        String id = Workbooks.sending("author-1", "seats.xlsx", ownerless)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .body("checks.lint.errors", equalTo(1))
                .body("diagnostics.findings.find { it.code == 'E-GOV-001' }.file", equalTo("seats.xlsx"))
                .extract()
                .path("id");
        Governing.to("author-1", id, "VALIDATED")
                .statusCode(409)
                .body("errors.code", hasItem("E-GOV-001"))
                .body("errors.cell.file", hasItem("seats.xlsx"));
        JsonPath sarif = given().accept("application/sarif+json")
                .get(RULESETS + "/" + id + "/diagnostics")
                .then()
                .statusCode(200)
                .contentType("application/sarif+json")
                .extract()
                .response()
                .jsonPath();
        assertThat(sarif.getString("version")).isEqualTo("2.1.0");
        assertThat(sarif.getList("runs[0].results.ruleId")).contains("E-GOV-001");
        assertThat(given().get(RULESETS + "/" + id + "/workbook?table=seat_expansion&annotated=true")
                        .asByteArray())
                .isNotEqualTo(ownerless);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        Workbooks.sending("author-1", "usage.xlsx", new byte[] {1, 2, 3})
                .post(RULESETS)
                .then()
                .statusCode(422)
                .body("errors[0].cell.file", equalTo("usage.xlsx"));
        Workbooks.sending("author-1", "notes.csv", "#,a note\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(RULESETS)
                .then()
                .statusCode(422);
        given().contentType("application/json").body("{}").post(RULESETS).then().statusCode(415);
    }

    @Test
    void aWorkbookOfTheOldKindIsNamedAsItWasSent() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        Workbooks.sending("author-1", "usage.xls", old)
                .post(RULESETS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("OLD_OR_ENCRYPTED"))
                .body("errors[0].cell.file", equalTo("usage.xls"));
        Workbooks.sending("author-1", "usage.xls", Workbooks.shipped("usage.xlsx"))
                .post(RULESETS)
                .then()
                .statusCode(201)
                .body("files.findAll { it.own }.name", contains("usage.xlsx"));
    }

    @Test
    void aBaseThatCannotBeTakenApartIsNamed() {
        String base = Workbooks.sending(
                        "author-1", "usage.xlsx", Workbooks.withoutTypes(Workbooks.shipped("usage.xlsx")))
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        byte[] part = Workbooks.edited(Workbooks.shipped("usage.xlsx"), book -> {
            while (book.getNumberOfSheets() > 1) {
                book.removeSheetAt(1);
            }
        });
        Workbooks.sending("author-1", "part.xlsx", part)
                .multiPart("base", base)
                .post(RULESETS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("CANNOT_BE_TAKEN_APART"))
                .body("errors[0].pointer", equalTo("/base"))
                .body("errors[0].cell.file", equalTo("usage.xlsx"));
    }

    @Test
    void aFormThatNeverEndsIsCutOff() {
        Workbooks.sending("author-1", "usage.xlsx", new byte[21 * 1024 * 1024])
                .post(RULESETS)
                .then()
                .statusCode(413);
    }

    @Test
    void validatingStoresNothingAndSaysWhatWouldChange() {
        String cell = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        int before =
                given().get(RULESETS + "?limit=200").jsonPath().getList("items").size();
        Workbooks.sending("author-1", "usage.xlsx", Workbooks.with("usage.xlsx", "usage_soft_push", cell, ">= 91"))
                .post(RULESETS + "/validate")
                .then()
                .statusCode(200)
                .body("diagnostics.sentences", contains(containsString(">= 91")));
        assertThat(given().get(RULESETS + "?limit=200").jsonPath().getList("items"))
                .hasSize(before);
    }

    @Test
    void aRevisionNeedsTheTagAndKeepsWhatWasSentBefore() {
        String use = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        String seat = Workbooks.cellOf("seat_expansion", "SEAT-020", "seatPeriodsOverWarn");
        String id = Workbooks.sending(
                        "author-1", "usage.xlsx", Workbooks.with("usage.xlsx", "usage_soft_push", use, ">= 96"))
                .post(RULESETS)
                .path("id");
        byte[] seats = Workbooks.with("seats.xlsx", "seat_expansion", seat, ">= 7");
        Workbooks.sending("author-1", "seats.xlsx", seats)
                .put(RULESETS + "/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        Workbooks.sending("author-1", "seats.xlsx", seats)
                .put(RULESETS + "/none")
                .then()
                .statusCode(404);
        Workbooks.sending("author-1", "seats.xlsx", seats)
                .header("If-Match", "\"v1\"")
                .put(RULESETS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("status", equalTo("DRAFT"))
                .body("changes.changed", equalTo(2))
                .body("files.findAll { it.own }.name", contains("seats.xlsx", "usage.xlsx"));
        Workbooks.sending("author-1", "seats.xlsx", seats)
                .header("If-Match", "\"v1\"")
                .put(RULESETS + "/" + id)
                .then()
                .statusCode(412)
                .body("detail", containsString("v2"));
    }

    @Test
    void rulesetsAreComparedAndPaged() {
        String cell = Workbooks.cellOf("usage_soft_push", "USE-020", "utilizationPct");
        String first = draft(cell, ">= 81");
        String second = draft(cell, ">= 82");
        given().get(RULESETS + "/" + second + "/diff?base=" + first)
                .then()
                .statusCode(200)
                .body("sentences", contains("usage_soft_push USE-020: Utilization % >= 81 → >= 82"));
        given().get(RULESETS + "/" + first + "/diff?base=" + first).then().body("sentences", empty());
        JsonPath page = given().get(RULESETS + "?limit=1").jsonPath();
        assertThat(page.getString("items[0].id")).isEqualTo(second);
        given().get(RULESETS + "?limit=1&cursor=" + page.getString("nextCursor"))
                .then()
                .body("items.id", not(hasItem(second)))
                .body("items[0].diagnostics", nullValue());
        given().get(RULESETS + "?cursor=x").then().statusCode(400);
        given().get(RULESETS + "?status=DRAFTY").then().statusCode(422);
        given().get(RULESETS + "/rls_none").then().statusCode(404).body("code", equalTo("UNKNOWN_RULESET"));
        Workbooks.sending("a", "usage.xlsx", Workbooks.shipped("usage.xlsx"))
                .multiPart("base", "rls_none")
                .post(RULESETS)
                .then()
                .statusCode(404);
    }

    private static String draft(String cell, String value) {
        return Workbooks.sending("author-1", "usage.xlsx", Workbooks.with("usage.xlsx", "usage_soft_push", cell, value))
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
