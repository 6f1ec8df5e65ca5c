package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.proffer.accounts.GoldenAccount;
import io.proffer.rulesets.NativeMoments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReloadTest {
    @ConfigProperty(name = "test.proffer.root")
    Path root;

    private String hash = "";

    @BeforeEach
    void theShippedRulebookServes() {
        hash = status().getString("active.hash");
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_reload").toString())
                .put("/api/v1/accounts/acct_reload");
    }

    @AfterEach
    void theShippedFilesAreBack() throws IOException {
        restore("rules");
        restore("decision-tables");
        await(status -> status.getBoolean("lastLoad.ok") && hash.equals(status.getString("active.hash")));
    }

    @Test
    void anEditedCellChangesTheNextAnswer() throws IOException {
        assertThat(verdict("SEAT_TEAM_10")).isEqualTo("SELECTED");
        edit("seats.xlsx", "seat_expansion", cellOf("seat_expansion", "SEAT-020", "seatPeriodsOverWarn"), ">=9");
        await(status -> !hash.equals(status.getString("active.hash")));
        assertThat(verdict("SEAT_TEAM_10")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void aBrokenCellChangesNothingButHealth() throws IOException {
        String cell = cellOf("seat_expansion", "SEAT-020", "seatPeriodsOverWarn");
        edit("seats.xlsx", "seat_expansion", cell, "about nine");
        await(status -> !status.getBoolean("lastLoad.ok"));
        assertThat(verdict("SEAT_TEAM_10")).isEqualTo("SELECTED");
        assertThat(status().getString("active.hash")).isEqualTo(hash);
        assertThat(status().getString("lastLoad.problems[0].ref")).isEqualTo(cell);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rulebook' }.data.lastLoad", equalTo("failed"))
                .body("checks.find { it.name == 'rulebook' }.data.reason", containsString("seats.xlsx"));
    }

    @Test
    void aNeedTableOfOnesOwnHasATemplateOnceItServes() throws IOException {
        Path file = root.resolve("decision-tables/fleet_need.csv");
        Files.writeString(
                file,
                "# Table: fleet_need\n# Stage: APPLICABILITY\nPlan,Seats licensed,Offer,Reason code,Row id\n"
                        + "TEAM,>= 20,UPG_BUSINESS,FLEET,FLT-010\n");
        try {
            await(status -> !hash.equals(status.getString("active.hash")));
            byte[] template = given().get("/api/v1/tables/fleet_need/template")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
                assertThat(workbook.getSheet("fleet_need").getRow(6).getCell(1).getStringCellValue())
                        .isEqualTo("Seats licensed");
            }
            given().get("/api/v1/tables/fleet_nead/template")
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("fleet_need"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aRuleFileThatDoesNotCompileIsNamedWithItsLine() throws IOException {
        Path file = root.resolve("rules/signals.drl");
        Files.writeString(
                file, Files.readString(file) + "\nrule \"BROKEN: never ends\" when\n  Nonsense(\nthen\nend\n");
        await(status -> !status.getBoolean("lastLoad.ok"));
        assertThat(status().getString("lastLoad.problems[0].file")).isEqualTo("signals.drl");
        assertThat(status().getString("lastLoad.problems[0].ref")).startsWith("line ");
        assertThat(verdict("SEAT_TEAM_10")).isEqualTo("SELECTED");
    }

    @Test
    void aNativeTableThatDoesNotCompileIsNamedWithItsCellAndTheLastGoodRulebookServes() throws IOException {
        Path file = root.resolve("rules/moments.drl.xlsx");
        Files.write(file, NativeMoments.workbook("openEscalation >= $param", "ESCALATED: three are open"));
        try {
            await(status -> !status.getBoolean("lastLoad.ok"));
            assertThat(status().getString("lastLoad.problems[0].file")).isEqualTo("moments.drl.xlsx");
            assertThat(status().getString("lastLoad.problems[0].ref")).isEqualTo("A10");
            assertThat(status().getString("active.hash")).isEqualTo(hash);
            assertThat(verdict("SEAT_TEAM_10")).isEqualTo("SELECTED");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aRuleThatLoopsRefusesTheDecision() throws IOException {
        Path file = root.resolve("rules/signals.drl");
        String looping = Files.readString(file)
                + "\nrule \"LOOP: an account is found again and again\" when\n  $a : io.proffer.engine.account.Account()\n"
                + "then\n  update($a);\nend\n";
        Files.writeString(file, looping);
        await(status -> !hash.equals(status.getString("active.hash")) || !status.getBoolean("lastLoad.ok"));
        assertThat(status().getBoolean("lastLoad.ok")).isTrue();
        JsonPath decision = decide();
        assertThat(decision.getList("propositions")).isEmpty();
        assertThat(Set.copyOf(decision.<String>getList("rejected.verdict"))).containsExactly("ERROR");
        assertThat(Set.copyOf(decision.<String>getList("rejected.reasons.code.flatten()")))
                .containsExactly("RULE_ERROR");
    }

    @Test
    void aFolderThatVanishesDoesNotBringTheShippedRulesBackSilently() throws IOException {
        Path folder = root.resolve("decision-tables");
        Path away = root.resolve("decision-tables-away");
        Files.move(folder, away);
        await(status -> !status.getBoolean("lastLoad.ok"));
        assertThat(status().getString("lastLoad.problems[0].code")).isEqualTo("MISSING_FOLDER");
        assertThat(verdict("SEAT_TEAM_10")).isEqualTo("SELECTED");
        Files.move(away, folder);
    }

    private static JsonPath status() {
        return given().get("/api/v1/rulesets/status").jsonPath();
    }

    private static void await(Predicate<JsonPath> reached) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (!reached.test(status())) {
            assertThat(Instant.now()).as(() -> "still " + status().prettify()).isBefore(patience);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath decide() {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_reload\",\"asOf\":\"2026-03-02T09:00:00Z\",\"dryRun\":true}")
                .post("/api/v1/decisions")
                .jsonPath();
    }

    private static String verdict(String offer) {
        return given().get("/api/v1/accounts/acct_reload/offers/" + offer + "/eligibility?asOf=2026-03-02T09:00:00Z")
                .path("verdict");
    }

    /** Where the cell of a column stands, told by the row's number and the columns of the table. */
    private String cellOf(String table, String rowId, String column) throws IOException {
        JsonPath shown = given().get("/api/v1/tables/" + table).jsonPath();
        int row = shown.getInt("rows.find { it.rowId == '" + rowId + "' }.row");
        Map<String, Integer> positions = shown.<Map<String, Object>>getList("columns").stream()
                .collect(Collectors.toMap(each -> (String) each.get("key"), each -> (Integer) each.get("sheetColumn")));
        return CellReference.convertNumToColString(positions.get(column)) + row;
    }

    private void edit(String file, String sheet, String cell, String value) throws IOException {
        Path path = root.resolve("decision-tables").resolve(file);
        CellReference at = new CellReference(cell);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()).setCellValue(value);
            ByteArrayOutputStream edited = new ByteArrayOutputStream();
            workbook.write(edited);
            Files.write(path, edited.toByteArray());
        }
    }

    private void restore(String folder) throws IOException {
        try (var paths = Files.walk(Path.of(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(folder)
                        .resolve(Path.of(folder).relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(path));
            }
        }
    }
}
