package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The same draft comes of a table whether its rows are edited in Excel or by JSON. */
@QuarkusTest
class RowEditTest {
    private static final String RULESETS = "/api/v1/rulesets";
    private static final String SHEET = "usage_soft_push";

    @Test
    void rowsEditedByJsonEndInTheSameDraftAsTheWorkbook() {
        String cell = Workbooks.cellOf(SHEET, "USE-020", "utilizationPct");
        JsonPath byFile = draft(Workbooks.with("usage.xlsx", SHEET, cell, ">= 95"), "usage.xlsx");
        JsonPath byJson = draft(Workbooks.shipped("usage.xlsx"), "usage.xlsx");
        String rows = RULESETS + "/" + byJson.getString("id") + "/tables/" + SHEET;
        String edit = "{\"rows\":[{\"rowId\":\"USE-020\",\"when\":{\"utilizationPct\":\">= 95\"}}],"
                + "\"comment\":\"fewer offers\"}";

        patching(edit).patch(rows).then().statusCode(412).body("code", equalTo("PRECONDITION_REQUIRED"));
        patching(edit).patch(RULESETS + "/none/tables/" + SHEET).then().statusCode(404);
        patching(edit)
                .header("If-Match", "\"v1\"")
                .patch(rows)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("contentHash", equalTo(byFile.getString("contentHash")))
                .body("diagnostics.sentences", contains("usage_soft_push USE-020: Utilization % >= 80 → >= 95"));
        patching(edit).header("If-Match", "\"v1\"").patch(rows).then().statusCode(412);

        byte[] workbook = given().get(RULESETS + "/" + byJson.getString("id") + "/workbook?table=" + SHEET)
                .asByteArray();
        assertThat(draft(workbook, "usage.xlsx").getString("contentHash")).isEqualTo(byFile.getString("contentHash"));
    }

    @Test
    void rowsAreAddedAndRemoved() {
        JsonPath draft = draft(Workbooks.shipped("usage.xlsx"), "usage.xlsx");
        String rows = RULESETS + "/" + draft.getString("id") + "/tables/" + SHEET;
        patching("""
                        {"rows":[{"rowId":"USE-025","add":true,"after":"USE-020",
                          "when":{"From plan":["TEAM"],"feature":"API_CALLS","utilizationPct":">= 97"},
                          "then":{"offer":"UPG_BUSINESS","needStrength":65,"reasonCode":"USAGE_NEAR_LIMIT"},
                          "meta":{"Owner":"product_growth"}}]}""")
                .header("If-Match", "\"v1\"")
                .patch(rows)
                .then()
                .statusCode(200)
                .body("changes.added", equalTo(1));
        given().get(rows)
                .then()
                .body("rows.rowId", hasItems("USE-020", "USE-025"))
                .body("rows.find { it.rowId == 'USE-025' }.then.needStrength", equalTo(65));
        patching("{\"rows\":[{\"rowId\":\"USE-025\",\"remove\":true}]}")
                .header("If-Match", "\"v2\"")
                .patch(rows)
                .then()
                .statusCode(200)
                .body("changes.added", equalTo(0));
        given().get(rows).then().body("rows.find { it.rowId == 'USE-025' }", nullValue());
    }

    @Test
    void whatCannotBeEditedIsSaidWithItsPlaceAndNothingChanges() {
        JsonPath draft = draft(Workbooks.shipped("usage.xlsx"), "usage.xlsx");
        String address = RULESETS + "/" + draft.getString("id");
        patching("{\"rows\":[{\"rowId\":\"USE-02\"},{\"rowId\":\"USE-030\",\"when\":{\"utilisation\":\"1\"}}]}")
                .header("If-Match", "\"v1\"")
                .patch(address + "/tables/" + SHEET)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/0/rowId", "/rows/1/when/utilisation"))
                .body("errors.code", contains("UNKNOWN_ROW", "UNKNOWN_COLUMN"));
        patching("{\"rows\":[{\"rowId\":\"USE-030\",\"when\":{\"utilizationPct\":\"lots\"}}]}")
                .header("If-Match", "\"v1\"")
                .patch(address + "/tables/" + SHEET)
                .then()
                .statusCode(422)
                .body("errors[0].cell.ref", equalTo(Workbooks.cellOf(SHEET, "USE-030", "utilizationPct")));
        patching("{\"rows\":[{\"rowId\":7,\"and\":1}]}")
                .header("If-Match", "\"v1\"")
                .patch(address + "/tables/" + SHEET)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/0/and", "/rows/0/rowId", "/rows/0/rowId"));
        patching("{\"rows\":[{\"rowId\":\"X\"}]}")
                .header("If-Match", "\"v1\"")
                .patch(address + "/tables/nothing")
                .then()
                .statusCode(404);
        given().get(address).then().header("ETag", "\"v1\"");
    }

    /** What cannot be opened to be written to is still read, as its author sent it. */
    @Test
    void aWorkbookThatCannotBeOpenedIsAnsweredInWords() {
        byte[] unopenable = Workbooks.withoutTypes(Workbooks.shipped("usage.xlsx"));
        String address = RULESETS + "/" + draft(unopenable, "usage.xlsx").getString("id");

        patching("{\"rows\":[{\"rowId\":\"USE-030\",\"when\":{\"utilizationPct\":\">= 95\"}}]}")
                .header("If-Match", "\"v1\"")
                .patch(address + "/tables/" + SHEET)
                .then()
                .statusCode(422)
                .body("errors.code", contains("CANNOT_BE_EDITED"))
                .body("errors[0].message", containsString("send it with PUT"));
        given().get(address + "/workbook?annotated=true&table=" + SHEET)
                .then()
                .statusCode(409)
                .body("detail", containsString("Open it in Excel, save again."));
        Workbooks.sending("author-1", "usage.xlsx", unopenable)
                .post(RULESETS + "/validate/annotated")
                .then()
                .statusCode(409)
                .body("detail", containsString("Open it in Excel, save again."));
    }

    private static JsonPath draft(byte[] workbook, String name) {
        return Workbooks.sending("author-1", name, workbook)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification patching(String body) {
        return given().header("X-Proffer-User", "author-1")
                .contentType("application/json")
                .body(body);
    }
}
