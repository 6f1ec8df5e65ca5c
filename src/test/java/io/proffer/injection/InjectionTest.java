package io.proffer.injection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.migration.DroolsImport;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import io.proffer.workbook.WorkbookText;
import io.proffer.workbook.WorkbookWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No table, upload or request can run code, reach the network or touch a file: every payload through every door. */
@QuarkusTest
class InjectionTest {
    private static final int LEAST_KINDS = 53;
    /** Doors of free text: what they took is written again. */
    private static final List<String> WRITTEN =
            List.of("cell under Note", "cell under Owner", "head block Purpose", "saved value of a formula");

    /** Each payload knocks at one door of so many over HTTP; {@code -Dinjection.share=1} knocks at all, in a minute. */
    private static final int SHARE = Integer.getInteger("injection.share", 4);

    private static final AtomicInteger TRIED = new AtomicInteger();

    private Canary canary;
    private Payloads payloads;

    @BeforeEach
    void aCanaryListens() throws IOException {
        canary = new Canary(Files.createTempDirectory(Path.of("target"), "canary"));
        payloads = new Payloads(canary);
        assertThat(payloads.kinds()).hasSizeGreaterThanOrEqualTo(LEAST_KINDS);
    }

    @AfterEach
    void theCanaryRests() throws IOException {
        canary.close();
    }

    @Test
    void theCanaryNoticesWhatRuns() throws Exception {
        assertThat(canary.noticed()).isEmpty();
        Class.forName("io.proffer.injection.Canary").getMethod("trip").invoke(null);
        Files.createFile(canary.marker());
        new Socket("127.0.0.1", canary.port()).close();
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            for (int i = 0; i < 200 && canary.noticed().size() < 4; i++) {
                Thread.sleep(10);
            }
            assertThat(canary.noticed()).hasSize(4);
        } finally {
            process.destroy();
        }
    }

    @Test
    void nothingInAWorkbookRuns() {
        Vocabulary words = ShippedRulebook.get().vocabulary();
        WorkbookReader reader = new WorkbookReader(words);
        DroolsImport drools = new DroolsImport(words);
        WorkbookDoors doors = new WorkbookDoors();
        int accepted = 0;
        for (var payload : payloads.all().entrySet()) {
            for (var door : doors.all().entrySet()) {
                String where = payload.getKey() + " in " + door.getKey();
                byte[] file = file(door.getValue(), payload.getValue());
                String name = door.getKey().contains("csv") ? "x.csv" : "x.xlsx";
                accepted += isAnswered(where, reader.read(name, file)) ? 1 : 0;
                assertThat(drools.read(name, file).notices()).as(where).isNotEmpty();
            }
            assertDeclined(drools, payload.getKey(), payload.getValue());
        }
        report("workbooks", doors.all().size() + 3, accepted);
    }

    @Test
    void nothingInARequestRuns() {
        RequestDoors doors = new RequestDoors();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int accepted = 0;
        for (var payload : payloads.all().entrySet()) {
            for (var door : some(doors.all(), tried++)) {
                Response answer = door.getValue().apply(payload.getValue());
                TRIED.incrementAndGet();
                boolean markup = String.valueOf(answer.contentType()).contains("html");
                if (answer.statusCode() >= 500 || markup || answer.header("Set-Cookie") != null) {
                    wrong.add(payload.getKey() + " in " + door.getKey() + ": " + answer.statusCode() + " "
                            + answer.asString());
                }
                accepted += answer.statusCode() < 300 ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        given().get("/api/v1/accounts/acct_canary").then().statusCode(200);
        report("requests, at one door in " + SHARE, doors.all().size(), accepted);
    }

    @Test
    void whatIsAcceptedIsKeptAsTheTextItIs() {
        for (var payload : payloads.all().entrySet()) {
            String account = "/api/v1/accounts/acct_text";
            Response kept = given().contentType("application/json")
                    .body(Map.of("attributes", Map.of("canary", payload.getValue())))
                    .put(account);
            if (kept.statusCode() < 300) {
                assertThat(given().get(account).jsonPath().getString("attributes.canary"))
                        .as(payload.getKey())
                        .isEqualTo(payload.getValue());
            } else {
                assertThat(kept.statusCode()).as(payload.getKey()).isEqualTo(422);
            }
        }
        assertThat(canary.noticed()).isEmpty();
    }

    /** A share of the doors, another one for each payload, so that each door meets many kinds. */
    private static <D> List<Map.Entry<String, D>> some(Map<String, D> doors, int turn) {
        List<Map.Entry<String, D>> all = List.copyOf(doors.entrySet());
        return IntStream.range(0, all.size())
                .filter(place -> (place + turn) % SHARE == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static byte[] file(WorkbookDoors.Door door, String payload) {
        try {
            return door.with(payload);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refused with a place and a reason, or taken as text; true when taken. */
    private static boolean isAnswered(String where, Reading reading) {
        TRIED.incrementAndGet();
        if (!reading.isAccepted()) {
            assertThat(reading.faults())
                    .as(where)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.message())
                            .doesNotContain("Exception")
                            .hasSizeGreaterThan(20));
            return false;
        }
        if (WRITTEN.stream().anyMatch(where::endsWith)) {
            reading.tables().forEach(table -> assertText(where, table));
        }
        return true;
    }

    /** The table can be shown and written again, and what is written holds no formula. */
    private static void assertText(String where, DecisionTable table) {
        assertThat(WorkbookText.of(table)).as(where).contains("[");
        try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.xlsx(List.of(table))))) {
            List<String> formulas = new ArrayList<>();
            for (Sheet sheet : written) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add(cell.getCellFormula());
                        }
                    }
                }
            }
            assertThat(formulas).as(where).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A native Drools table with the payload as constraint, as action and in a cell is only read. */
    private static void assertDeclined(DroolsImport drools, String kind, String payload) {
        String quoted = '"' + payload.replace("\"", "\"\"") + '"';
        for (List<String> parts : List.of(
                List.of(quoted, "setOffer($param)", "TEAM"),
                List.of("plan == $param", quoted, "TEAM"),
                List.of("plan == $param", "setOffer($param)", quoted))) {
            TRIED.incrementAndGet();
            String csv = "RuleTable T,\nC,A\nAccount,\n" + parts.get(0) + "," + parts.get(1) + "\nAsked,Then\n"
                    + parts.get(2) + ",UPG_TEAM\n";
            var proposal = drools.read("native.csv", csv.getBytes(StandardCharsets.UTF_8));
            assertThat(proposal.declined()).as(kind + proposal.notices()).isPositive();
            assertThat(proposal.tables())
                    .as(kind)
                    .allSatisfy(table ->
                            assertThat(table.rows()).noneMatch(row -> row.meta().enabled()));
        }
    }

    private void report(String what, int doors, int accepted) {
        List<String> noticed = canary.noticed();
        System.out.printf(
                "Injection, %s: %d kinds x %d doors, %d kept as text, %d tried in all, %d executed%n",
                what, payloads.kinds().size(), doors, accepted, TRIED.get(), noticed.size());
        assertThat(noticed).isEmpty();
    }
}
