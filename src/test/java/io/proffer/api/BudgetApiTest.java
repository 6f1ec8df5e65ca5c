package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.budgets.BudgetEntry;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionSchedule;
import io.proffer.propositions.PropositionStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every territory has its own hours, so each test has a territory of its own. */
@QuarkusTest
class BudgetApiTest {
    private static final String AS_OF = "2026-03-02T09:00:00Z";

    @Inject
    PropositionSchedule schedule;

    @Inject
    PropositionStore propositions;

    @Test
    void everyBudgetSaysHowItStands() {
        decide("acct_bud_stand", "BUD_STAND");

        JsonPath budgets = budgets();
        assertThat(budgets.getList("items.key"))
                .containsExactly("LOYALTY_Q", "TRIAL_ENT", "CSM_HOURS", "REWARDS", "EXCEPTIONS_Q");
        Map<String, Object> hours = part(budgets, "BUD_STAND");
        assertThat(hours.get("reserved")).isEqualTo(Map.of("hours", 4));
        assertThat(hours.get("committed")).isEqualTo(Map.of("hours", 0));
        assertThat(hours.get("remaining")).isEqualTo(Map.of("hours", 116));
        assertThat(hours.get("alerts")).isEqualTo(List.of());
        given().get("/api/v1/budgets?asOf=" + AS_OF)
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'LOYALTY_Q' }.limit.amount", equalTo(6_000_000))
                .body("items.find { it.key == 'LOYALTY_Q' }.limit.currency", equalTo("EUR"))
                .body("items.find { it.key == 'LOYALTY_Q' }.parts.dimension", equalTo(List.of("*")))
                .body("items.find { it.key == 'LOYALTY_Q' }.periodEnd", equalTo("2026-03-31"))
                .body("items.find { it.key == 'CSM_HOURS' }.dividedBy", equalTo("TERRITORY"))
                .body("items.find { it.key == 'CSM_HOURS' }.period", equalTo("WEEK"))
                .body("items.find { it.key == 'TRIAL_ENT' }.limit.count", equalTo(20));
        given().get("/api/v1/budgets?asOf=2026-03-09T00:00:00Z")
                .then()
                .body("items.find { it.key == 'CSM_HOURS' }.parts.dimension", not(hasItem("BUD_STAND")));
        given().get("/api/v1/budgets?asOf=soon").then().statusCode(422);
    }

    @Test
    void aThresholdAndTheEndAreToldOnceInAPeriod() {
        Feed feed = Feed.fromNow();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            made.addAll(decide("acct_bud_told_" + i, "BUD_TOLD"));
        }
        assertThat(made).as("two hours each, 120 in all").hasSize(60);
        withdraw(made.get(59));
        List<String> more = new ArrayList<>();
        for (int i = 50; i < 55; i++) {
            more.addAll(decide("acct_bud_told_" + i, "BUD_TOLD"));
        }
        assertThat(more).as("what was given back").hasSize(1);

        List<Map<String, Object>> told = feed.read().stream()
                .filter(event -> "CSM_HOURS".equals(event.get("subject")))
                .filter(event -> "BUD_TOLD".equals(JsonPath.from(json(event)).getString("data.dimension")))
                .toList();
        assertThat(told)
                .extracting(event -> event.get("type"))
                .containsExactly("offers.budget.threshold_reached", "offers.budget.exhausted");
        JsonPath threshold = JsonPath.from(json(told.get(0)));
        assertThat(threshold.getInt("data.thresholdPct")).isEqualTo(90);
        assertThat(threshold.getInt("data.used.hours")).isEqualTo(108);
        assertThat(threshold.getInt("data.limit.hours")).isEqualTo(120);
        assertThat(threshold.getString("data.periodStart")).isEqualTo("2026-03-02");
        JsonPath hours = JsonPath.from(json(part(budgets(), "BUD_TOLD")));
        assertThat(hours.getList("alerts.thresholdPct")).containsExactly(90, null);
        assertThat(hours.getList("alerts.exhausted")).containsExactly(false, true);
        assertThat(hours.getInt("remaining.hours")).isZero();
    }

    @Test
    void theLedgerIsReadPageByPage() {
        List<String> made = decide("acct_bud_ledger", "BUD_LEDGER");
        withdraw(made.get(0));

        String first = given().get("/api/v1/budgets/CSM_HOURS/ledger?dimension=BUD_LEDGER&limit=2")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("RESERVE", "RESERVE")))
                .body("items[0].amount.hours", equalTo(2))
                .body("items[0].periodEnd", equalTo("2026-03-08"))
                .body("nextCursor", notNullValue())
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("nextCursor");
        given().get("/api/v1/budgets/CSM_HOURS/ledger?dimension=BUD_LEDGER&limit=2&cursor=" + first)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("RELEASE"))
                .body("items[0].propositionId", equalTo(made.get(0)))
                .body("nextCursor", nullValue());
        given().get("/api/v1/budgets/LOYALTY_Q/ledger").then().statusCode(200);
        given().get("/api/v1/budgets/CSM_HOUR/ledger")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_BUDGET"))
                .body("detail", containsString("Did you mean CSM_HOURS"));
    }

    @Test
    void aTerritoryMayHaveALongName() {
        String territory = "BUD_LONG" + "\u00dc".repeat(392);
        assertThat(decide("acct_bud_long", territory)).hasSize(2);

        assertThat(JsonPath.from(json(part(budgets(), territory))).getInt("reserved.hours"))
                .isEqualTo(4);
    }

    @Test
    void aMonthAndAQuarterThatBeginTogetherAreCountedApart() {
        decide("acct_bud_twice", "BUD_TWICE");
        LocalDate start = LocalDate.of(2026, 10, 1);
        List<BudgetPart> parts = Stream.of(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 31))
                .map(end -> new BudgetPart("BUD_TWICE", "*", start, end))
                .toList();

        List<BigDecimal> levels = propositions.change("acct_bud_twice", ledger -> {
            parts.forEach(part -> ledger.budgets()
                    .enter(new BudgetEntry(
                            part, BudgetEntry.Kind.RESERVE, "prp_twice", BigDecimal.ONE, "slots", Instant.EPOCH)));
            return parts.stream().map(ledger.budgets()::level).toList();
        });
        assertThat(levels).allSatisfy(level -> assertThat(level).isEqualByComparingTo("1"));
    }

    @Test
    void aYesThatComesToLightAfterExpiryIsSpentAgain() {
        List<String> made = decide("acct_bud_late", "BUD_LATE");
        String id = made.get(0);
        Instant end = Instant.parse(given().get("/api/v1/propositions/" + id).path("expiresAt"));
        schedule.run(end);
        assertThat(JsonPath.from(json(part(budgets(), "BUD_LATE"))).getInt("reserved.hours"))
                .isZero();

        given().contentType(ContentType.JSON)
                .body("{\"type\":\"ACCEPTED\",\"occurredAt\":\"2026-03-03T00:00:00Z\"}")
                .post("/api/v1/propositions/" + id + "/events")
                .then()
                .statusCode(200);

        assertThat(JsonPath.from(json(part(budgets(), "BUD_LATE"))).getInt("committed.hours"))
                .isEqualTo(2);
        List<String> kinds = given().get("/api/v1/budgets/CSM_HOURS/ledger?dimension=BUD_LATE")
                .path("items.findAll { it.propositionId == '" + id + "' }.kind");
        assertThat(kinds).containsExactlyInAnyOrder("RESERVE", "RELEASE", "ADJUST");
    }

    private static JsonPath budgets() {
        return given().get("/api/v1/budgets?asOf=" + AS_OF)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> part(JsonPath budgets, String territory) {
        return budgets.getMap(
                "items.find { it.key == 'CSM_HOURS' }.parts.find { it.dimension == '" + territory + "' }");
    }

    private static String json(Map<String, Object> map) {
        return CanonicalJson.text(map);
    }

    private static void withdraw(String proposition) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/propositions/" + proposition + "/withdraw")
                .then()
                .statusCode(200);
    }

    /** The propositions of an account, of which each takes two hours. */
    private static List<String> decide(String id, String territory) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document()
                        .put("id", id)
                        .put("territory", territory)
                        .toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(201);
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + id + "\",\"asOf\":\"" + AS_OF + "\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("propositions.id");
    }
}
