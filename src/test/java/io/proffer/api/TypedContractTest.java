package io.proffer.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A generator finds in the stored contract what it makes a typed client of. */
class TypedContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> UPLOADS =
            Set.of("multipart/form-data", "application/x-ndjson", "application/jsonl");

    private static JsonNode contract;

    /** What one address does. */
    private record Operation(String name, JsonNode node) {}

    /** What is sent or answered in one form. */
    private record Media(String place, String type, JsonNode schema) {}

    @BeforeAll
    static void read() throws IOException {
        contract = new YAMLMapper()
                .readTree(Path.of("src/main/resources/openapi.yaml").toFile());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = operations()
                .map(each -> each.node().path("operationId").asText())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(names).contains("accountPut", "decisionDecide", "quoteGet");
    }

    @Test
    void everyAnswerInJsonHasASchema() {
        assertThat(answers().filter(each -> each.type().endsWith("json")))
                .hasSizeGreaterThan(70)
                .allSatisfy(each ->
                        assertThat(each.schema().isEmpty()).as(each.place()).isFalse());
    }

    @Test
    void onlyFilesAndLinesAreTakenAsTheyCome() {
        assertThat(bodies().filter(each -> !UPLOADS.contains(each.type())))
                .hasSizeGreaterThan(25)
                .allSatisfy(each ->
                        assertThat(each.schema().toString()).as(each.place()).contains("$ref"));
    }

    @Test
    void onlyAnApprovalWithoutAWordNeedsNoBody() {
        assertThat(operations()
                        .map(Operation::node)
                        .filter(each -> each.has("requestBody"))
                        .filter(each -> !each.at("/requestBody/required").asBoolean()))
                .extracting(each -> each.path("operationId").asText())
                .containsExactly("overrideApprove");
    }

    @Test
    void everyAnswerIsDescribed() {
        operations()
                .forEach(each -> each.node()
                        .path("responses")
                        .properties()
                        .forEach(answer -> assertThat(answer.getValue().has("description")
                                        || answer.getValue().has("$ref"))
                                .as(each.name() + " " + answer.getKey())
                                .isTrue()));
    }

    @Test
    void everyRefusalIsAProblem() {
        operations()
                .forEach(each -> each.node().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("[45].*"))
                        .forEach(answer -> assertThat(
                                        answer.getValue().path("$ref").asText())
                                .as(each.name())
                                .isEqualTo("#/components/responses/Problem")));
    }

    @Test
    void everyParameterSaysWhatItMeansAndTakes() {
        assertThat(operations().flatMap(each -> parameters(each.node())))
                .allSatisfy(each -> assertThat(each.path("description").asText())
                        .as(each.path("name").asText())
                        .isNotBlank());
        assertThat(operations()
                        .flatMap(each -> parameters(each.node()))
                        .filter(each -> each.path("name").asText().equals("limit")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.at("/schema/type").asText()).isEqualTo("integer"));
        assertThat(parameter("propositionSearch", "state")
                        .at("/schema/items/$ref")
                        .asText())
                .endsWith("/PropositionState");
        assertThat(parameter("propositionSearch", "state").path("explode").asBoolean(true))
                .isFalse();
        assertThat(parameter("propositionSearch", "expand").at("/schema/items/enum"))
                .hasSize(4);
        assertThat(parameter("accountList", "sort").at("/schema/enum/0").asText())
                .isEqualTo("createdAt");
        assertThat(parameter("decisionSearch", "sort").at("/schema/enum/0").asText())
                .isEqualTo("-asOf");
        assertThat(parameter("decisionGet", "explain").at("/schema/$ref").asText())
                .endsWith("/Detail");
    }

    @Test
    void answersNameTheirHeaders() {
        assertThat(headers("accountPut", "201")).containsExactlyInAnyOrder("ETag", "Location");
        assertThat(headers("accountList", "200")).containsExactly("Link");
        assertThat(headers("quoteQuote", "201")).containsExactlyInAnyOrder("Location", "Idempotent-Replayed");
        assertThat(headers("keyMake", "201")).containsExactly("Location");
        assertThat(headers("importLoad", "200")).isEmpty();
    }

    @Test
    void noTypeIsToldFromAnotherByANumber() {
        assertThat(contract.at("/components/schemas").fieldNames())
                .toIterable()
                .hasSizeGreaterThan(200)
                .noneMatch(name -> name.matches(".*\\d"))
                .contains("QuoteRenewal", "AccountRenewal", "OverridesApproval");
    }

    @Test
    void whateverIsReferredToIsThere() {
        assertThat(contract.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each ->
                                operations.add(new Operation(each.getKey() + " " + path.getKey(), each.getValue()))));
        return operations.stream();
    }

    private static JsonNode operation(String id) {
        return operations()
                .map(Operation::node)
                .filter(each -> each.path("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false);
    }

    private static JsonNode parameter(String id, String name) {
        return parameters(operation(id))
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headers(String id, String status) {
        List<String> names = new ArrayList<>();
        operation(id)
                .path("responses")
                .path(status)
                .path("headers")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static Stream<Media> bodies() {
        return operations().flatMap(each -> media(each.name(), each.node().path("requestBody")));
    }

    private static Stream<Media> answers() {
        return operations()
                .flatMap(each -> each.node().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .flatMap(answer -> media(each.name(), answer.getValue())));
    }

    private static Stream<Media> media(String place, JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(each -> new Media(
                        place + " " + each.getKey(),
                        each.getKey(),
                        each.getValue().path("schema")));
    }
}
