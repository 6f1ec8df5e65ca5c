package io.proffer.api;

import static io.proffer.api.Governing.RULESETS;
import static io.proffer.api.Governing.show;
import static io.proffer.api.Governing.to;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Who approves a change sees which scenarios it brings, changes and takes away. */
@QuarkusTest
@TestProfile(StoreRules.class)
class ScenarioChangesTest {
    private static final String TABLE = "seat_expansion";
    private static final String SHEET = "seat_expansion_tests";
    private static final String FILE = "seats.xlsx";
    private static final Governing.Cell DORMANT = new Governing.Cell(FILE, TABLE, "SEAT-010", "F");
    private static final Governing.Cell NOTE = new Governing.Cell(FILE, TABLE, "SEAT-020", "P");

    @Test
    void aChangeThatTakesItsScenarioAwayShowsIt() {
        byte[] raised =
                Workbooks.edited(Governing.current(TABLE), book -> Workbooks.set(book, TABLE, DORMANT.ref(), ">= 26"));
        String failing = Governing.draft("author-1", FILE, raised);
        to("author-1", failing, "VALIDATED").statusCode(409).body("code", equalTo("CHECKS_FAILED"));
        List<String> broken = given().post(RULESETS + "/" + failing + "/test-runs")
                .jsonPath()
                .getList("scenarios.findAll { !it.passed }.name");
        assertThat(broken).isNotEmpty();

        String id = Governing.draft(
                "author-1", FILE, Workbooks.edited(raised, book -> broken.forEach(name -> remove(book, name))));

        to("author-1", id, "VALIDATED").statusCode(200);
        diff(id, "REMOVED", broken);
        assertThat(show(id).getInt("changes.removed")).isEqualTo(broken.size());
        assertThat(show(id).getString("diffHash")).isNotEqualTo(show(failing).getString("diffHash"));
        given().get("/console/policy/" + id)
                .then()
                .statusCode(200)
                .body(containsString("seats.xlsx seat_expansion_tests"))
                .body(not(containsString("/tables/seat_expansion_tests")));
        given().get(RULESETS + "/" + failing + "/diff?base=" + id)
                .then()
                .body("tables.tables.find { it.table == '" + SHEET + "' }.rows.change", hasItem("ADDED"));
    }

    @Test
    void aDraftOfScenariosAloneGoesTheWholeWayAndNoneMadeBesideItTakesThemBack() {
        String name = "A name that says more";
        String beside = Governing.approved(NOTE, "beside the scenarios");
        String active = given().get(RULESETS + "/status").path("stored.id");
        String id = Governing.draft("author-1", FILE, Workbooks.edited(Governing.current(TABLE), book -> {
            Row first = scenarios(book).get(0);
            first.getCell(0).setCellValue(name);
        }));
        diff(id, "ADDED", List.of(name));
        assertThat(show(id).getString("contentHash")).isEqualTo(show(active).getString("contentHash"));

        Governing.approved(id);
        to("operator-1", id, "ACTIVE").statusCode(200).body("status", equalTo("ACTIVE"));

        to("operator-1", beside, "ACTIVE").statusCode(409).body("code", equalTo("BASE_OUTDATED"));
        given().post(RULESETS + "/" + id + "/test-runs").then().body("scenarios.name", hasItem(name));
    }

    @Test
    void scenariosInAnotherOrderAreNoChange() {
        String id = Governing.draft("author-1", FILE, Workbooks.edited(Governing.current(TABLE), book -> {
            List<Row> rows = scenarios(book);
            int last = rows.get(rows.size() - 1).getRowNum();
            int first = rows.get(0).getRowNum();
            scenarioSheet(book).shiftRows(first, first, last - first + 1);
        }));
        given().get(RULESETS + "/" + id + "/diff").then().body("sentences.size()", equalTo(0));
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-1", id, "IN_REVIEW")
                .statusCode(409)
                .body("detail", containsString("It changes nothing of its base."));
    }

    private static void diff(String id, String change, List<String> names) {
        String sheet = "tables.tables.find { it.table == '" + SHEET + "' }";
        given().get(RULESETS + "/" + id + "/diff")
                .then()
                .body(sheet + ".file", equalTo(FILE))
                .body(sheet + ".rows.findAll { it.change == '" + change + "' }.rowId", contains(names.toArray()));
    }

    private static void remove(XSSFWorkbook book, String name) {
        scenarios(book).stream()
                .filter(row -> row.getCell(0).toString().equals(name))
                .forEach(row -> scenarioSheet(book).removeRow(row));
    }

    private static Sheet scenarioSheet(XSSFWorkbook book) {
        return book.getSheet(SHEET);
    }

    /** The rows below the headings. */
    private static List<Row> scenarios(XSSFWorkbook book) {
        return StreamSupport.stream(scenarioSheet(book).spliterator(), false)
                .dropWhile(row -> !row.getCell(0).toString().equals("Name"))
                .skip(1)
                .filter(row ->
                        row.getCell(0) != null && !row.getCell(0).toString().isBlank())
                .toList();
    }
}
