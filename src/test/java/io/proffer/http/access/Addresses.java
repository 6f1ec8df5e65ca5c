package io.proffer.http.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.CanonicalJson;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every address that the served contract names, to be called with what it consumes. */
final class Addresses {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options");

    private Addresses() {}

    /** An address: {@code GET /api/v1/accounts/{id}}, and what it consumes, empty for nothing. */
    record Address(String method, String path, String consumes) {
        String name() {
            return method + " " + path;
        }

        Response call(RequestSpecification request) {
            RequestSpecification sent = request;
            if (consumes.startsWith("multipart/")) {
                sent = request.multiPart("file", "none.csv", new byte[] {1}, "text/csv");
            } else if (!consumes.isEmpty()) {
                sent = request.header("Content-Type", consumes).body("[".getBytes(StandardCharsets.UTF_8));
            }
            return sent.request(method, path.replaceAll("\\{\\w+}", "none"));
        }
    }

    static List<Address> all() {
        JsonNode paths = CanonicalJson.readBack(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .path("paths");
        List<Address> all = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> all.add(new Address(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                consumes(operation.getValue())))));
        return all;
    }

    private static String consumes(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }
}
