package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.accounts.GoldenAccount;
import io.proffer.sample.Redating;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationApiTest {
    private static final String SIMULATIONS = "/api/v1/simulations";

    @BeforeEach
    void threeAccountsAreThere() {
        for (int i = 1; i <= 3; i++) {
            String id = "acct_sim_" + i;
            given().contentType(ContentType.JSON)
                    .body(GoldenAccount.document()
                            .put("id", id)
                            .put("territory", "SIM_LAND")
                            .toString())
                    .put("/api/v1/accounts/" + id);
        }
    }

    @Test
    void whoLosesAnOfferIsCountedAndListed() {
        String candidate = candidate(">= 9");
        JsonPath done = simulated(candidate, "'population':{'filter':{'territory':'SIM_LAND'}},");
        assertThat(done.getInt("compared")).isEqualTo(3);
        assertThat(done.getInt("reach")).isEqualTo(3);
        assertThat(done.getInt("unchanged")).isZero();
        String type = done.getInt("counts.LOST") == 3 ? "LOST" : "OFFER_CHANGED";
        assertThat(done.getInt("counts." + type)).isEqualTo(3);
        String changes = SIMULATIONS + "/" + done.getString("head.id") + "/changes";
        JsonPath page = given().get(changes + "?limit=2&type=" + type)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.accountId", everyItem(startsWith("acct_sim_")))
                .extract()
                .jsonPath();
        assertThat(page.<List<String>>getList("items.before.offerKey"))
                .allSatisfy(offers -> assertThat(offers).contains("SEAT_TEAM_10"));
        assertThat(page.<List<String>>getList("items.after.offerKey"))
                .allSatisfy(offers -> assertThat(offers).doesNotContain("SEAT_TEAM_10"));
        given().get(changes + "?limit=2&type=" + type + "&cursor=" + page.getString("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        given().get(changes + "?type=GAINED,PRICE_CHANGED").then().body("items", empty());
        given().get(changes + "?type=MOVED").then().statusCode(422);
    }

    @Test
    void anotherPriceIsNoOtherOffer() {
        byte[] dearer = Workbooks.edited(Workbooks.shipped("catalog.xlsx"), SimulationApiTest::raisePricesOfTeam);
        JsonPath done = simulated(draft("catalog.xlsx", dearer), "'population':{'filter':{'territory':'SIM_LAND'}},");
        assertThat(done.getInt("counts.PRICE_CHANGED")).as(done.prettify()).isEqualTo(3);
    }

    private static void raisePricesOfTeam(XSSFWorkbook book) {
        for (Row row : book.getSheet("prices")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("TEAM")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() < 1000) {
                        cell.setCellValue(cell.getNumericCellValue() + 0.01);
                    }
                }
            }
        }
    }

    @Test
    void whereItIsReadIsSaidInFull() {
        Response started = start("{'candidate':'" + candidate(">= 6") + "'}");
        String id = started.path("id");
        assertThat(id).startsWith("sim_").isEqualTo(started.path("head.id"));
        assertThat(started.header("Location")).startsWith("http").endsWith(SIMULATIONS + "/" + id);
        given().get(started.header("Location")).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void approversSeeHowManyAreReached() {
        threeAccountsAreAsTheyWereToday();
        String candidate = candidate(">= 8");
        JsonPath done = ended("{'candidate':'" + candidate + "'}");
        assertThat(done.getInt("reach")).isGreaterThanOrEqualTo(3);
        given().get("/api/v1/rulesets/" + candidate)
                .then()
                .body("impact.reach", equalTo(done.getInt("reach")))
                .body("impact.simulation", equalTo(done.getString("head.id")));
    }

    @Test
    void approversAreNotToldOfAPartOfEverybodyOrOfAnotherDay() {
        String candidate = candidate(">= 7");
        String told = ended("{'candidate':'" + candidate + "'}").getString("head.id");
        for (String part : List.of(
                "'asOf':'2020-01-01T00:00:00Z'",
                "'population':{'sample':1}",
                "'population':{'filter':{'territory':'NOWHERE'}}")) {
            ended("{" + part + ",'candidate':'" + candidate + "'}");
            given().get("/api/v1/rulesets/" + candidate).then().body("impact.simulation", equalTo(told));
        }
    }

    /** Under other ids than those that the other tests count. */
    private static void threeAccountsAreAsTheyWereToday() {
        for (int i = 1; i <= 3; i++) {
            String id = "acct_now_" + i;
            String document = GoldenAccount.document()
                    .put("id", id)
                    .put("territory", "NOW_LAND")
                    .toString();
            given().contentType(ContentType.JSON)
                    .body(Redating.shift(document, Instant.parse("2026-03-02T09:00:00Z"), Instant.now()))
                    .put("/api/v1/accounts/" + id)
                    .then()
                    .statusCode(oneOf(200, 201));
        }
    }

    private static String candidate(String seatPeriods) {
        String cell = Workbooks.cellOf("seat_expansion", "SEAT-020", "seatPeriodsOverWarn");
        return draft("seats.xlsx", Workbooks.with("seats.xlsx", "seat_expansion", cell, seatPeriods));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        start("{'candidate':'rls_none'}").then().statusCode(422).body("errors[0].pointer", equalTo("/candidate"));
        start("{}").then().statusCode(422);
        start("{'candidate':'x','mode':'REPLAY'}").then().statusCode(422).body("errors[0].allowed", hasSize(1));
        given().get(SIMULATIONS + "/sim_none").then().statusCode(404);
    }

    @Test
    void aMisspeltPopulationIsRefusedAndNotWidened() {
        start("{'candidate':'x','populaton':{},'population':{'filters':{},'filter':{'segmnt':'SMB'}}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/populaton", "/population/filters", "/population/filter/segmnt"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_FIELD")))
                .body("errors[1].allowed", contains("filter", "sample"))
                .body("errors[2].message", containsString("Did you mean segment?"));
        start("{'candidate':'x','population':{'filter':{'segment':'ENTERPRIZE'}}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/population/filter/segment"))
                .body("errors[0].code", equalTo("UNKNOWN_VALUE"))
                .body("errors[0].allowed", hasItem("MID_MARKET"))
                .body("errors[0].message", containsString("Did you mean ENTERPRISE?"));
    }

    private static String draft(String name, byte[] workbook) {
        return Workbooks.sending("author-1", name, workbook)
                .post("/api/v1/rulesets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response start(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(SIMULATIONS);
    }

    private static JsonPath simulated(String candidate, String more) {
        return ended("{" + more + "'candidate':'" + candidate + "','asOf':'2026-03-02T09:00:00Z'}");
    }

    private static JsonPath ended(String body) {
        String id = start(body).then().statusCode(202).extract().path("head.id");
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        JsonPath progress = given().get(SIMULATIONS + "/" + id).jsonPath();
        while (!progress.getString("state").equals("DONE")) {
            assertThat(Instant.now()).as(progress.prettify()).isBefore(patience);
            progress = given().get(SIMULATIONS + "/" + id).jsonPath();
        }
        return progress;
    }
}
