package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.idempotency.RequestKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every territory has hours of its own, and each account has a territory of its own. */
@QuarkusTest
class ErasureApiTest {
    private static final String ACCOUNT = "acct_erased";
    private static final String QUOTED = "{'accountId':'" + ACCOUNT + "','offerKey':'UPG_BUSINESS'}";
    /** Acts outlive the account, without their particulars; and what was told to others is in the feed until it ends. */
    private static final List<String> OUTLIVE = List.of("AUDIT_ENTRY.ACCOUNT_ID", "OUTGOING_EVENT.SUBJECT");

    private static final Pattern PARTITION = Pattern.compile("DECISION_.*");

    @Inject
    EntityManager entities;

    @Inject
    RequestKeys keys;

    @Test
    void nothingOfAnAccountIsLeftAndTheChainHolds() {
        String decision = liveABit();
        // Whatever table a later version has for accounts: this one has to have left something there.
        assertThat(columnsThatKnow(ACCOUNT))
                .containsAll(columnsFor("ACCOUNT_ID"))
                .contains("REQUEST_KEY.SUBJECT");
        int reserved = hours().getInt("reserved.hours");
        assertThat(reserved).isPositive();

        erase("operator-1", ACCOUNT).statusCode(204);

        given().get("/api/v1/accounts/" + ACCOUNT).then().statusCode(404);
        given().get("/api/v1/decisions/" + decision).then().statusCode(404);
        given().get("/api/v1/propositions?accountId=" + ACCOUNT).then().body("items", empty());
        assertThat(columnsThatKnow(ACCOUNT)).containsExactlyInAnyOrderElementsOf(OUTLIVE);
        assertThat(hours().getInt("reserved.hours")).isZero();
        assertThat(keysLeft()).isEmpty();
        json(QUOTED)
                .header("Idempotency-Key", "erased quote")
                .post("/api/v1/quotes")
                .then()
                .statusCode(404);
        given().get("/api/v1/audit-events?accountId=" + ACCOUNT + "&limit=200")
                .then()
                .body("items.action", hasItem("account.personal-data-erased"))
                .body("items.findAll { it.action != 'account.personal-data-erased' }.details", everyItem(nullValue()))
                .body("items.find { it.action == 'account.personal-data-erased' }.actor", equalTo("operator-1"))
                .body("items.action", hasItem("override.created"));
        given().get("/api/v1/audit-events/verification").then().body("intact", equalTo(true));
        erase("operator-1", ACCOUNT).statusCode(404).body("code", equalTo("UNKNOWN_ACCOUNT"));
    }

    @Test
    void whoeverComesAgainIsUnknown() {
        String account = "acct_erased_again";
        account(account);
        decide(account);
        erase("operator-1", account).statusCode(204);
        account(account);
        given().get("/api/v1/propositions?accountId=" + account).then().body("items", empty());
        decide(account).body("propositions.offerKey", not(empty()));
    }

    @Test
    void anAnswerThatComesAfterTheErasureIsNotKept() {
        String account = "acct_erased_in_flight";
        account(account);
        Instant now = Instant.now();
        assertThat(keys.claim("in flight", "f", account, now)).isEqualTo(new RequestKeys.Fresh());
        erase("operator-1", account).statusCode(204);
        keys.answered("in flight", new RequestKeys.Answer(201, null, null, "application/json", "{\"name\":\"Doe\"}"));
        assertThat(keys.claim("in flight", "f", account, now)).isEqualTo(new RequestKeys.Fresh());
    }

    @Test
    void othersAreLeftAlone() {
        account("acct_erased_one");
        account("acct_erased_other");
        String decision = decide("acct_erased_other").extract().path("id");
        erase("operator-1", "acct_erased_one").statusCode(204);
        given().get("/api/v1/decisions/" + decision).then().statusCode(200);
        given().get("/api/v1/propositions?accountId=acct_erased_other").then().body("items", not(empty()));
    }

    /** The decision that was made at last. */
    private String liveABit() {
        account(ACCOUNT);
        JsonPath decided = decide(ACCOUNT).extract().jsonPath();
        String expires = Instant.now()
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        keyed("override", "{'kind':'DO_NOT_CONTACT','reason':'Ms Doe asked','expiresAt':'" + expires + "'}")
                .post("/api/v1/accounts/" + ACCOUNT + "/overrides")
                .then()
                .statusCode(201);
        event("{'specversion':'1.0','id':'erased','source':'/erased','type':'usage.drop','subject':'" + ACCOUNT + "'}");
        keyed("quote", QUOTED).post("/api/v1/quotes").then().statusCode(201);
        keyed("value", QUOTED).post("/api/v1/value-cases").then().statusCode(201);
        keyed("exception", QUOTED.replace("}", ",'discountPct':30,'reason':'Ms Doe has a rival offer'}"))
                .post("/api/v1/price-exceptions")
                .then()
                .statusCode(201);
        changesInASimulation();
        keyed("answer", "{'type':'DECLINED','reasonCode':'PRICE','comment':'Mr Roe says it is dear'}")
                .post("/api/v1/propositions/" + decided.getString("propositions[0].id") + "/events")
                .then()
                .statusCode(200);
        assertThat(keysLeft())
                .containsExactlyInAnyOrder(
                        "erased override", "erased quote", "erased value", "erased exception", "erased answer");
        String decision = keyed("decision", "{'accountId':'" + ACCOUNT + "','asOf':'2026-03-02T09:00:00Z'}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(keysLeft()).contains("erased decision");
        return decision;
    }

    private void changesInASimulation() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into simulation (id, candidate, candidate_hash, heard_at, progress)"
                            + " values ('sim_erased', 'c', 'h', current_timestamp, '{}')")
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into simulation_change (id, simulation_id, place, account_id, type, body)"
                                    + " values ('sim_erased:0', 'sim_erased', 0, '" + ACCOUNT + "', 'LOST', '{}')")
                    .executeUpdate();
        });
    }

    private static RequestSpecification keyed(String key, String body) {
        return json(body).header("Idempotency-Key", "erased " + key);
    }

    /** Keys under which somebody asked something about the account. */
    @SuppressWarnings("unchecked")
    private List<String> keysLeft() {
        return entities.createNativeQuery("select id from request_key where id like 'erased %'"
                        + " union select id from idempotency_key where id like 'erased %'")
                .getResultList();
    }

    private static void account(String id) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document()
                        .put("id", id)
                        .put("territory", id.toUpperCase(Locale.ROOT))
                        .toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse decide(String account) {
        return json("{'accountId':'" + account + "','asOf':'2026-03-02T09:00:00Z'}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static void event(String body) {
        given().contentType("application/cloudevents+json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/signals")
                .then()
                .statusCode(202);
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body.replace('\'', '"'));
    }

    private static ValidatableResponse erase(String user, String account) {
        return given().header("X-Proffer-User", user)
                .delete("/api/v1/accounts/" + account + "/personal-data")
                .then();
    }

    private static JsonPath hours() {
        String part = "items.find { it.key == 'CSM_HOURS' }.parts.find { it.dimension == '"
                + ACCOUNT.toUpperCase(Locale.ROOT) + "' }";
        return given().get("/api/v1/budgets?asOf=2026-03-02T09:00:00Z")
                .jsonPath()
                .setRootPath(part);
    }

    /** Columns for an account, or for whatever something is about, in which there are rows of this one. */
    private List<String> columnsThatKnow(String account) {
        return Stream.concat(columnsFor("ACCOUNT_ID").stream(), columnsFor("SUBJECT").stream())
                .filter(column -> knows(column.split("\\."), account))
                .toList();
    }

    private boolean knows(String[] column, String account) {
        Number rows = (Number)
                entities.createNativeQuery("select count(*) from " + column[0] + " where " + column[1] + " = :account")
                        .setParameter("account", account)
                        .getSingleResult();
        return rows.longValue() > 0;
    }

    @SuppressWarnings("unchecked")
    private List<String> columnsFor(String name) {
        List<String> tables = entities.createNativeQuery(
                        "select distinct upper(table_name) from information_schema.columns where upper(column_name) ="
                                + " :name and upper(table_schema) = 'PUBLIC'")
                .setParameter("name", name)
                .getResultList();
        return tables.stream()
                .filter(table -> !PARTITION.matcher(table).matches())
                .map(table -> table + "." + name)
                .toList();
    }
}
