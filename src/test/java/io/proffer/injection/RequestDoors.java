package io.proffer.injection;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The places of a request where a text may stand. */
final class RequestDoors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "/api/v1/accounts/acct_canary";

    private final Map<String, Function<String, Response>> doors = new LinkedHashMap<>();

    RequestDoors() {
        accounts();
        people();
        decisions();
        headersAndAddresses();
        files();
    }

    /** Each sends a payload and gives the answer. */
    Map<String, Function<String, Response>> all() {
        return doors;
    }

    private void accounts() {
        put("account name", (body, payload) -> body.put("name", payload));
        put("account attribute", (body, payload) -> body.putObject("attributes").put("canary", payload));
        put(
                "account attribute name",
                (body, payload) -> body.putObject("attributes").put(payload, "x"));
        put("account segment", (body, payload) -> body.put("segment", payload));
        put("unknown field of an account", (body, payload) -> body.put(payload, "x"));
        put(
                "plan of a subscription",
                (body, payload) -> body.putObject("subscription").put("planKey", payload));
        doors.put(
                "patch of an account",
                payload -> given().contentType("application/merge-patch+json")
                        .body(object(body -> body.putObject("attributes").put("patched", payload)))
                        .patch(ACCOUNT));
        doors.put(
                "objective",
                payload -> json(body -> body.put("objectiveKey", payload).put("text", payload))
                        .post(ACCOUNT + "/objectives"));
        doors.put(
                "the whole body",
                payload -> given().contentType(ContentType.JSON)
                        .body(payload.getBytes(StandardCharsets.UTF_8))
                        .put(ACCOUNT));
        doors.put(
                "a line of an import",
                payload -> given().contentType("application/x-ndjson")
                        .body((payload.replaceAll("[\r\n]", " ") + "\n").getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/accounts/import"));
    }

    private void people() {
        doors.put(
                "reason of an override",
                payload -> json(body -> body.put("kind", "HOLD_FAMILY")
                                .put("family", "UPGRADE")
                                .put("reason", payload))
                        .post(ACCOUNT + "/overrides"));
        doors.put(
                "family of an override",
                payload -> json(body -> body.put("kind", "HOLD_FAMILY")
                                .put("family", payload)
                                .put("reason", "x"))
                        .post(ACCOUNT + "/overrides"));
        doors.put(
                "reason of a price exception",
                payload -> json(body -> body.put("accountId", "acct_canary")
                                .put("offerKey", payload)
                                .put("discountPct", 30)
                                .put("reason", payload))
                        .post("/api/v1/price-exceptions"));
    }

    private void decisions() {
        doors.put(
                "account of a decision",
                payload -> json(body -> body.put("accountId", payload).put("dryRun", true))
                        .post("/api/v1/decisions"));
        doors.put(
                "trigger of a decision",
                payload -> json(body -> body.put("accountId", "acct_canary")
                                .put("dryRun", true)
                                .putObject("trigger")
                                .put("type", payload))
                        .post("/api/v1/decisions"));
        doors.put(
                "comment of an outcome",
                payload -> json(body -> body.put("type", "DISMISSED")
                                .put("comment", payload)
                                .put("actor", payload))
                        .post("/api/v1/propositions/prp_none/events"));
        doors.put(
                "signal",
                payload -> given().contentType("application/cloudevents+json")
                        .body(object(body -> body.put("specversion", "1.0")
                                .put("id", payload)
                                .put("source", "canary")
                                .put("type", payload)
                                .put("subject", "acct_canary")
                                .putObject("data")
                                .put("featureKey", payload)))
                        .post("/api/v1/signals"));
    }

    private void headersAndAddresses() {
        for (String header :
                new String[] {"X-Request-Id", "X-Proffer-User", "Idempotency-Key", "If-Match", "traceparent"}) {
            doors.put(
                    "header " + header,
                    payload -> json(body -> body.put("name", "Canary"))
                            .header(
                                    header,
                                    payload.replaceAll("[^\\x20-\\x7E]", " ").strip())
                            .put(ACCOUNT));
        }
        doors.put("id in an address", payload -> address("/api/v1/accounts/", payload));
        doors.put("table in an address", payload -> address("/api/v1/tables/", payload));
        doors.put("ruleset in an address", payload -> address("/api/v1/rulesets/", payload));
        doors.put("cursor", payload -> given().queryParam("cursor", payload).get("/api/v1/rulesets"));
        doors.put(
                "state of a search",
                payload -> given().queryParam("state", payload).get("/api/v1/propositions"));
        doors.put("instant", payload -> given().queryParam("asOf", payload).get(ACCOUNT + "/context"));
    }

    private void files() {
        byte[] table = "# Table: x\n".getBytes(StandardCharsets.UTF_8);
        doors.put(
                "name of an uploaded file",
                payload -> given().multiPart("file", payload.replaceAll("[\r\n\"]", "_") + ".csv", table)
                        .post("/api/v1/rulesets/validate"));
        doors.put(
                "comment of an upload",
                payload -> given().multiPart("file", "x.csv", table)
                        .multiPart("comment", payload)
                        .multiPart("sourceRef", payload)
                        .post("/api/v1/rulesets/validate"));
        doors.put(
                "base of an upload",
                payload -> given().multiPart("file", "x.csv", table)
                        .multiPart("base", payload)
                        .post("/api/v1/rulesets/validate"));
        doors.put(
                "content of an upload",
                payload -> given().multiPart("file", "x.xlsx", payload.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/rulesets/validate"));
    }

    private void put(String name, BodyWith field) {
        doors.put(
                name,
                payload -> json(body -> {
                            field.in(body, payload);
                            return body;
                        })
                        .put(ACCOUNT));
    }

    private static Response address(String folder, String payload) {
        String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
        return given().urlEncodingEnabled(false).get(folder + encoded);
    }

    private static RequestSpecification json(UnaryOperator<ObjectNode> fill) {
        return given().contentType(ContentType.JSON).body(object(fill));
    }

    /** The object that a filling ends in may be an inner one; the outer one is sent. */
    private static byte[] object(UnaryOperator<ObjectNode> fill) {
        ObjectNode body = JSON.createObjectNode();
        fill.apply(body);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface BodyWith {
        void in(ObjectNode body, String payload);
    }
}
