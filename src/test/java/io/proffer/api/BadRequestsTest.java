package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.http.JsonBody;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadRequestsTest {
    @TestHTTPResource
    URL server;

    @Test
    void malformedJsonNamesLineAndColumn() {
        ValidatableResponse refused = given().contentType(ContentType.JSON)
                .body("{\"accountId\":\n  oops}")
                .post("/api/v1/decisions")
                .then();
        problem(refused, 400, "MALFORMED_REQUEST").body("errors[0].message", startsWith("Line 2, column"));
    }

    @Test
    void aSecondDocumentIsMalformed() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"accountId\":\"a\"}{\"accountId\":\"b\"}")
                                .post("/api/v1/value-cases")
                                .then(),
                        400,
                        "MALFORMED_REQUEST")
                .body("detail", containsString("There is more after the end of the document. Send one document."));
    }

    @Test
    void anEmptyBodyIsMalformed() {
        problem(given().contentType(ContentType.JSON).post("/api/v1/decisions").then(), 400, "MALFORMED_REQUEST");
        problem(
                given().contentType(ContentType.JSON)
                        .body("[]")
                        .put("/api/v1/accounts/a")
                        .then(),
                422,
                "INVALID_DOCUMENT");
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        problem(
                given().contentType(ContentType.JSON)
                        .body("[".repeat(100_000))
                        .put("/api/v1/accounts/deep")
                        .then(),
                400,
                "MALFORMED_REQUEST");
    }

    @Test
    void anAddressWithNothingBehindIsAProblem() {
        problem(given().get("/api/v1/nothing").then(), 404, "NOT_FOUND");
        problem(given().get("/nothing/at/all").then(), 404, "NOT_FOUND");
        problem(given().get("/api/v1/accounts/a/b/c/d").then(), 404, "NOT_FOUND");
    }

    @Test
    void aCharacterThatNoTextMayHoldIsAProblemInEveryAddress() {
        for (String address : List.of(
                "/api/v1/accounts/%00",
                "/api/v1/accounts?q=a%00b",
                "/api/v1/propositions?ownerId=%00",
                "/api/v1/decisions/dec_%00",
                "/nothing/%00")) {
            problem(given().urlEncodingEnabled(false).get(address).then(), 400, "MALFORMED_REQUEST");
        }
        given().urlEncodingEnabled(false)
                .get("/console/accounts?q=%00")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts?limit=%zz",
                "/api/v1/accounts?limit=%",
                "/api/v1/accounts/%zz",
                "/api/v1/accounts?crm={a}",
                "/console/accounts?q=%zz",
                "/static/bundle/%zz",
                "/q/health?a=|"
            })
    void anAddressThatCannotBeReadIsAProblem(String address) throws IOException {
        problem(
                sent("GET " + address + " HTTP/1.1\r\nHost: x\r\n"),
                "HTTP/1.1 400",
                "The address cannot be read at its character ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n"})
    void aRequestWithoutAHostIsAProblem(String host) throws IOException {
        problem(sent("GET /api/v1/accounts HTTP/1.1\r\n" + host), "HTTP/1.1 400", "The request names no host");
    }

    @Test
    void aPathWithoutASlashIsAProblem() throws IOException {
        problem(sent("GET api HTTP/1.1\r\nHost: x\r\n"), "HTTP/1.1 404", "There is nothing at api.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "image/png"})
    void aMediaTypeThatNobodyHasIsAProblemWhereTwoAreOffered(String accepted) {
        problem(
                given().accept(accepted)
                        .get("/api/v1/rulesets/none/diagnostics")
                        .then(),
                406,
                "NOT_ACCEPTABLE");
    }

    @Test
    void aYearThatNobodyReckonsWithIsAProblem() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/decisions?accountId=a&from=%2B999999999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
        String cursor = Base64.getUrlEncoder()
                .encodeToString("+999999999-01-01T00:00:00Z,dec_1".getBytes(StandardCharsets.UTF_8));
        given().get("/api/v1/accounts?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void whatAnAddressTakesIsSaid() {
        given().options("/api/v1/accounts/acct_x")
                .then()
                .statusCode(200)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH, PUT"));
        given().options("/api/v1/rulesets/x").then().header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        given().delete("/api/v1/accounts/acct_x")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH, PUT"));
        given().get("/api/v1/accounts/import").then().header("Allow", not(containsString("PATCH")));
        given().get("/api/v1/signals").then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
    }

    @Test
    void anotherMethodIsAProblem() {
        problem(given().delete("/api/v1/decisions").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aPathThatWouldBeCutOffIsAProblem() {
        given().contentType("application/json")
                .body("{}")
                .urlEncodingEnabled(false)
                .put("/api/v1/accounts/acct_cut;tenant=2")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
        problem(given().get("/api/v1/accounts/acct_cut").then(), 404, "UNKNOWN_ACCOUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", ";", "application/", "a/b/c", "application/json, text/plain"})
    void aContentTypeThatIsNoneIsAProblem(String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "api/v1/decisions"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"accountId\":\"a\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(400, 415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aCompressedBodyIsAProblem() {
        problem(
                given().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                        .post("/api/v1/decisions")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        problem(
                given().contentType("text/plain")
                        .body("hello")
                        .post("/api/v1/decisions")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(given().accept("image/png").get("/api/v1/tables").then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anOversizedBodyIsRefused() {
        problem(
                given().contentType(ContentType.JSON)
                        .body("{\"name\":\"" + "x".repeat(JsonBody.MOST_BYTES) + "\"}")
                        .put("/api/v1/accounts/large")
                        .then(),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void anOversizedBodyOfUnknownLengthIsRefusedBeforeItsEnd() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /api/v1/accounts/endless HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "[".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < 3 * JsonBody.MOST_BYTES; sent += 0x10000) {
                    out.write(chunk);
                }
            } catch (IOException closed) {
                // The service may close before all is sent.
            }
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void theRequestIdIsEchoed() {
        given().header("X-Request-Id", "my-7").get("/api/v1/nothing").then().header("X-Request-Id", "my-7");
        given().header("X-Request-Id", "bad id\u00e9")
                .get("/api/v1/tables")
                .then()
                .header("X-Request-Id", startsWith("req_"));
    }

    @Test
    void theTraceOfTheCallerIsNamed() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/accounts/acct_nobody")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void anUnknownTableIsNotFound() {
        problem(given().get("/api/v1/tables/feature_gaps").then(), 404, "UNKNOWN_TABLE");
        problem(given().get("/api/v1/tables/nothing/template").then(), 404, "UNKNOWN_TABLE");
    }

    /** An answer as it came, to a head that no client would send. */
    private String sent(String head) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void problem(String answer, String status, String detail) {
        assertThat(answer)
                .startsWith(status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Request-Id: req_")
                .contains("\"traceId\":\"req_", "\"detail\":\"" + detail);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-Id", not(equalTo(null)))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", startsWith("https://"))
                .body("instance", startsWith("/"));
    }
}
