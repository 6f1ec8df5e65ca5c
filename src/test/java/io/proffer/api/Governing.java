package io.proffer.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What authors and approvers do, over REST. */
public final class Governing {
    static final String RULESETS = "/api/v1/rulesets";

    private Governing() {}

    /** A draft of one changed cell, made from what rules. */
    static String draft(String author, Cell cell, String value) {
        byte[] edited =
                Workbooks.edited(current(cell.table), book -> Workbooks.set(book, cell.table, cell.ref(), value));
        return draft(author, cell.file, edited);
    }

    /** A draft of a workbook, made from what rules. */
    static String draft(String author, String file, byte[] workbook) {
        return Workbooks.sending(author, file, workbook)
                .multiPart("base", "active")
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The workbook that a table of what rules stands in. */
    static byte[] current(String table) {
        String active = given().get(RULESETS + "/status").path("stored.id");
        return given().get(RULESETS + "/" + active + "/workbook?table=" + table).asByteArray();
    }

    /** A cell of a shipped workbook, by the id of its row and the letters of its column. */
    public record Cell(String file, String table, String row, String column) {
        String ref() {
            int number = given().get("/api/v1/tables/" + table)
                    .jsonPath()
                    .getInt("rows.find { it.rowId == '" + row + "' }.row");
            return column + number;
        }
    }

    public static ValidatableResponse to(String user, String id, String state) {
        return send(user, id, "{\"to\":\"" + state + "\"}");
    }

    static ValidatableResponse send(String user, String id, String body) {
        return given().header("X-Proffer-User", user)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RULESETS + "/" + id + "/transitions")
                .then();
    }

    /** Agrees to what is shown. */
    static ValidatableResponse approve(String user, String id) {
        JsonPath shown = show(id);
        return send(user, id, approval(shown.getString("contentHash"), shown.getString("diffHash")));
    }

    static String approval(String contentHash, String diffHash) {
        return "{\"to\":\"APPROVED\",\"comment\":\"looks right\",\"contentHash\":\"" + contentHash
                + "\",\"diffHash\":\"" + diffHash + "\"}";
    }

    public static JsonPath show(String id) {
        return given().get(RULESETS + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** A ruleset that everybody who has to agreed to. */
    public static String approved(Cell cell, String value) {
        return approved(draft("author-1", cell, value));
    }

    /** A draft that everybody who has to agreed to. */
    static String approved(String id) {
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-1", id, "IN_REVIEW").statusCode(200);
        approve("approver-1", id).statusCode(200);
        return id;
    }
}
