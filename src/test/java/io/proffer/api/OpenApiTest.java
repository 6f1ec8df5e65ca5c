package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.json.CanonicalJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Clients read the stored contract; run with {@code -Dopenapi.update=true} to store a changed one. */
@QuarkusTest
class OpenApiTest {
    private static final Path STORED = Path.of("src/main/resources/openapi.yaml");

    @Test
    void theStoredContractIsTheOneThatIsServed() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(STORED, served);
        }
        assertThat(STORED).hasContent(served);
    }

    @Test
    void decisionsAndAccountsAreWhatTheContractSays() {
        JsonNode schemas = contract().path("components").path("schemas");
        Contract decisions = new Contract(schemas);
        decisions.compare(keepAndDecide("acct_contract"), "Decision", "");
        decisions.compare(
                CanonicalJson.readBack(
                        given().get("/api/v1/accounts/acct_contract").asString()),
                "Account",
                "");
        assertThat(decisions.unknown).isEmpty();
        assertThat(decisions.seen).contains("Quote", "ValueCase", "CandidateEvaluation", "NearestRow", "Subscription");
    }

    private static JsonNode keepAndDecide(String account) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", account).toString())
                .put("/api/v1/accounts/" + account);
        return posted(
                "decisions",
                "{\"accountId\":\"" + account + "\",\"asOf\":\"2026-03-02T09:00:00Z\",\"explain\":\"FULL\"}");
    }

    @Test
    void whatIsAlwaysThereIsRequired() {
        JsonNode schemas = contract().path("components").path("schemas");
        assertThat(required(schemas, "Decision"))
                .contains("id", "propositions", "rejected")
                .doesNotContain("holdout");
        assertThat(required(schemas, "Quote")).contains("lines");
        // An account that is read may be sent as well, with less in it.
        assertThat(required(schemas, "Usage")).isEmpty();
        assertThat(required(schemas, "DecisionCall")).containsExactly("accountId");
        assertThat(required(schemas, "RowEditsDocument")).containsExactly("rows");
        assertThat(required(schemas, "QuoteCall")).containsExactlyInAnyOrder("accountId", "offerKey");
    }

    @Test
    void whatIsShownOnRequestIsWhatTheContractSays() {
        JsonNode schemas = contract().path("components").path("schemas");
        keepAndDecide("acct_contract_shown");
        String listed = given().get("/api/v1/propositions?accountId=acct_contract_shown"
                        + "&expand=quote,valueCase,treatments,explanation")
                .asString();
        String asked = "{\"accountId\":\"acct_contract_shown\",\"offerKey\":\"UPG_BUSINESS\","
                + "\"asOf\":\"2026-03-02T09:00:00Z\"}";
        Contract shown = new Contract(schemas);
        shown.compare(CanonicalJson.readBack(listed), "PropositionViewPage", "");
        shown.compare(posted("quotes", asked), "QuoteAnswer", "");
        shown.compare(posted("value-cases", asked), "ValueCaseAnswer", "");
        shown.compare(
                posted("price-exceptions", asked.replace("}", ",\"discountPct\":30,\"reason\":\"Rival\"}")),
                "ExceptionAnswer",
                "");
        assertThat(shown.unknown).isEmpty();
        assertThat(shown.seen).contains("PropositionView", "Presentation", "RulesetRef");
    }

    private static JsonNode posted(String address, String body) {
        return CanonicalJson.readBack(given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + address)
                .asString());
    }

    private static Set<String> required(JsonNode schemas, String name) {
        Set<String> required = new TreeSet<>();
        schemas.path(name).path("required").forEach(each -> required.add(each.asText()));
        return required;
    }

    @Test
    void everyAddressSaysHowItRefuses() {
        JsonNode contract = contract();
        JsonNode problem = contract.at("/components/responses/Problem/content")
                .path("application/problem+json")
                .path("schema");
        assertThat(problem.path("$ref").asText()).isEqualTo("#/components/schemas/ProblemDocument");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> assertThat(operation
                                        .getValue()
                                        .at("/responses/default/$ref")
                                        .asText())
                                .as(path.getKey())
                                .isEqualTo("#/components/responses/Problem")));
        JsonNode refused = CanonicalJson.readBack(given().contentType(ContentType.JSON)
                .body("{\"accountId\":7}")
                .post("/api/v1/decisions")
                .asString());
        Contract documents = new Contract(contract.at("/components/schemas"));
        documents.compare(refused, "ProblemDocument", "");
        assertThat(documents.unknown).isEmpty();
    }

    @Test
    void theNamesOfAParameterAreThoseThatAreTaken() {
        JsonNode paths = contract().path("paths");
        JsonNode block = CanonicalJson.readBack(given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/accounts/acct_contract/blocks/none")
                .asString());
        JsonNode expand = CanonicalJson.readBack(
                given().get("/api/v1/propositions?expand=none").asString());
        assertThat(parameter(paths, "/api/v1/accounts/{id}/blocks/{block}", "put", "block")
                        .at("/schema/enum"))
                .isEqualTo(block.at("/errors/0/allowed"));
        assertThat(parameter(paths, "/api/v1/propositions", "get", "expand").at("/schema/items/enum"))
                .isEqualTo(expand.at("/errors/0/allowed"));
    }

    private static JsonNode parameter(JsonNode paths, String path, String method, String name) {
        for (JsonNode parameter : paths.path(path).path(method).path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(path + " takes no " + name);
    }

    @Test
    void whatIsMadeOrRemovedSaysSo() {
        JsonNode paths = contract().path("paths");
        assertThat(statuses(paths, "/api/v1/accounts/{id}", "put")).containsExactly("200", "201");
        assertThat(statuses(paths, "/api/v1/quotes", "post")).containsExactly("201");
        assertThat(statuses(paths, "/api/v1/rulesets", "post")).containsExactly("201");
        assertThat(statuses(paths, "/api/v1/api-keys", "post")).containsExactly("201");
        assertThat(statuses(paths, "/api/v1/api-keys/{id}", "delete")).containsExactly("204");
        assertThat(statuses(paths, "/api/v1/accounts/{id}/personal-data", "delete"))
                .containsExactly("204");
        assertThat(statuses(paths, "/api/v1/webhook-subscriptions/{id}/replays", "post"))
                .containsExactly("202");
    }

    /** How an address says that it did what was asked. */
    private static Set<String> statuses(JsonNode paths, String path, String method) {
        Set<String> statuses = new TreeSet<>();
        paths.path(path).path(method).path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                statuses.add(status);
            }
        });
        return statuses;
    }

    private static JsonNode contract() {
        return CanonicalJson.readBack(given().header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .asString());
    }

    /** Which members of documents no schema names, and which schemas were met. */
    private static final class Contract {
        private final JsonNode schemas;
        private final Set<String> seen = new TreeSet<>();
        private final Set<String> unknown = new TreeSet<>();

        Contract(JsonNode schemas) {
            this.schemas = schemas;
        }

        void compare(JsonNode document, String name, String place) {
            seen.add(name);
            JsonNode schema = schemas.path(name);
            if (document.isObject()) {
                schema.path("allOf").forEach(part -> require(document, target(part), place));
                require(document, schema, place);
                document.properties().forEach(member -> {
                    JsonNode declared = declared(schema, member.getKey());
                    String at = place + "/" + member.getKey();
                    if (declared.isMissingNode()) {
                        unknown.add(name + at);
                    } else {
                        follow(member.getValue(), declared, at);
                    }
                });
            } else {
                assertThat(schema.path("type").asText()).as(place).isEqualTo(type(document));
            }
        }

        private static void require(JsonNode document, JsonNode schema, String place) {
            for (JsonNode required : schema.path("required")) {
                assertThat(document.has(required.asText()))
                        .as(place + " has " + required.asText())
                        .isTrue();
            }
        }

        private JsonNode declared(JsonNode schema, String member) {
            JsonNode declared = schema.path("properties").path(member);
            for (JsonNode part : schema.path("allOf")) {
                declared = declared.isMissingNode() ? declared(target(part), member) : declared;
            }
            return declared;
        }

        private JsonNode target(JsonNode reference) {
            return schemas.path(name(reference));
        }

        private static String name(JsonNode reference) {
            String target = reference.path("$ref").asText();
            return target.substring(target.lastIndexOf('/') + 1);
        }

        private void follow(JsonNode value, JsonNode declared, String place) {
            if (declared.isEmpty()) {
                // Anything.
                return;
            }
            if (declared.has("$ref")) {
                compare(value, name(declared), place);
            } else if (value.isArray()) {
                assertThat(declared.path("type").asText()).as(place).isEqualTo("array");
                value.forEach(each -> follow(each, declared.path("items"), place));
            } else if (value.isObject()) {
                JsonNode others = declared.path("additionalProperties");
                value.forEach(each -> follow(each, others, place));
            } else if (declared.has("type")) {
                assertThat(type(value)).as(place).isIn(declared.path("type").asText(), "integer");
            }
        }

        private static String type(JsonNode value) {
            return value.isNumber()
                    ? value.isIntegralNumber() ? "integer" : "number"
                    : value.isBoolean() ? "boolean" : "string";
        }
    }
}
