package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.proffer.accounts.GoldenAccount;
import io.proffer.idempotency.RequestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A repeated POST under the same key has one effect, whatever it is. */
@QuarkusTest
class IdempotencyApiTest {
    private static final String ACCOUNT = "acct_idem";

    @Inject
    RequestKeys keys;

    /** Requests that change something, by the address as the contract names it. */
    private Map<String, Call> calls() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", ACCOUNT).toString())
                .put("/api/v1/accounts/" + ACCOUNT);
        List<String> made = given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_idem\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .path("propositions.id");
        assertThat(made).hasSize(2);
        String until = Instant.now().plusSeconds(86_400).toString();
        String force = "{'kind':'FORCE_ELIGIBLE','offerKey':'UPG_ENTERPRISE','reason':'asked for','expiresAt':'" + until
                + "'}";
        String forced = given().contentType(ContentType.JSON)
                .header("X-Proffer-User", "u_1")
                .body(force.replace('\'', '"'))
                .post("/api/v1/accounts/acct_idem/overrides")
                .path("id");
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("/quotes", new Call("/quotes", "{'accountId':'acct_idem','offerKey':'UPG_BUSINESS'}"));
        calls.put("/value-cases", new Call("/value-cases", "{'accountId':'acct_idem','offerKey':'UPG_BUSINESS'}"));
        calls.put(
                "/price-exceptions",
                new Call(
                        "/price-exceptions",
                        "{'accountId':'acct_idem','offerKey':'UPG_BUSINESS','discountPct':30,'reason':'a rival asks less'}"));
        calls.put(
                "/accounts/{id}/overrides",
                new Call(
                        "/accounts/acct_idem/overrides",
                        "{'kind':'DO_NOT_CONTACT','reason':'on leave','expiresAt':'" + until + "'}"));
        calls.put(
                "/accounts/{id}/overrides/{oid}/approval",
                new Call("/accounts/acct_idem/overrides/" + forced + "/approval", ""));
        calls.put(
                "/accounts/{id}/objectives",
                new Call("/accounts/acct_idem/objectives", "{'key':'SCALE_TEAM','priority':2,'source':'CSM'}"));
        calls.put(
                "/propositions/{id}/withdraw",
                new Call("/propositions/" + made.get(0) + "/withdraw", "{'comment':'a mistake'}"));
        calls.put(
                "/propositions/{id}/events",
                new Call("/propositions/" + made.get(1) + "/events", "{'type':'PRESENTED','channel':'CSM'}"));
        calls.put("/decisions", new Call("/decisions", "{'accountId':'acct_idem'}"));
        return calls;
    }

    private record Call(String path, String body) {
        Response under(String key) {
            return with(key, body);
        }

        Response with(String key, String other) {
            var request = given().header("Idempotency-Key", key).header("X-Proffer-User", "u_2");
            return other.isEmpty()
                    ? request.post("/api/v1" + path)
                    : request.contentType(ContentType.JSON)
                            .body(other.replace('\'', '"'))
                            .post("/api/v1" + path);
        }
    }

    @Test
    void theSameRequestUnderTheSameKeyHasOneEffect() {
        calls().forEach((address, call) -> {
            String key = "key of " + address;
            Response first = call.under(key);
            assertThat(first.statusCode()).as(address + first.asString()).isBetween(200, 204);
            assertThat(first.header("Idempotent-Replayed")).as(address).isNull();

            Response second = call.under(key);
            assertThat(second.statusCode()).as(address).isEqualTo(first.statusCode());
            assertThat(second.header("Idempotent-Replayed")).as(address).isEqualTo("true");
            assertThat(second.header("ETag")).as(address).isEqualTo(first.header("ETag"));
            assertThat(second.asString()).as(address).isEqualTo(first.asString());
            assertThat(second.header("Location")).as(address).isEqualTo(first.header("Location"));

            if (!call.body().isEmpty()) {
                call.with(key, call.body().replace("{'", "{ '"))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            }
        });
    }

    @Test
    void everyAddressThatTakesAPostTakesAKey() {
        JsonPath contract = given().header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        List<String> posts = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("post"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(posts).hasSizeGreaterThan(8);
        for (String path : posts) {
            assertThat(contract.<String>getList("paths.'" + path + "'.post.parameters.name"))
                    .as(path)
                    .containsOnlyOnce("Idempotency-Key");
            Map<String, Object> content = contract.getMap("paths.'" + path + "'.post.requestBody.content");
            String type = content == null
                    ? "application/json"
                    : content.keySet().iterator().next();
            var request = given().header("Idempotency-Key", "x".repeat(256));
            var sent = type.startsWith("multipart/")
                    ? request.multiPart("file", "none.csv", new byte[] {1}, "text/csv")
                    : request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
            sent.post(path.replaceAll("\\{[^}]*}", "none"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("BAD_FORM"));
        }
    }

    @Test
    void whatWasRefusedLeavesTheKeyFree() {
        calls();
        Call quote = new Call("/quotes", "{'accountId':'acct_idem','offerKey':'UPG_BUSINES'}");
        quote.under("key of a typo").then().statusCode(not(201));
        quote.with("key of a typo", quote.body().replace("BUSINES", "BUSINESS"))
                .then()
                .statusCode(201);
    }

    @Test
    void manyAtOnceHaveOneEffect() throws Exception {
        calls();
        Call quote = new Call("/quotes", "{'accountId':'acct_idem','offerKey':'SEAT_TEAM_10'}");
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Future<Response>> answers = clients.invokeAll(IntStream.range(0, 32)
                    .mapToObj(each -> (java.util.concurrent.Callable<Response>) () -> quote.under("key of many"))
                    .toList());
            List<Response> done = answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(done).extracting(Response::statusCode).isSubsetOf(201, 409);
            assertThat(done.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(answer -> answer.<String>path("id")))
                    .containsOnly(quote.under("key of many").<String>path("id"));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void anAnswerIsKeptForADayAndAFlightForMinutes() {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        RequestKeys.Answer answer = new RequestKeys.Answer(204, null, null, null, null);
        assertThat(keys.claim("key in time", "a", null, at)).isEqualTo(new RequestKeys.Fresh());
        assertThat(keys.claim("key in time", "a", null, at.plusSeconds(599))).isEqualTo(new RequestKeys.InFlight());
        assertThat(keys.claim("key in time", "a", null, at.plusSeconds(600))).isEqualTo(new RequestKeys.Fresh());
        keys.answered("key in time", answer);
        assertThat(keys.claim("key in time", "a", null, at.plus(RequestKeys.KEPT)))
                .isEqualTo(new RequestKeys.Answered(answer));
        assertThat(keys.claim("key in time", "b", null, at.plusSeconds(600))).isEqualTo(new RequestKeys.Reused());
        assertThat(keys.claim(
                        "key in time", "b", null, at.plus(RequestKeys.KEPT).plusSeconds(600)))
                .isEqualTo(new RequestKeys.Fresh());
    }
}
