package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.proffer.http.JsonBody;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
    @TestHTTPResource
    URL server;

    @Test
    void aBadLineNeverStopsTheRest() {
        load("{\"id\":\"imp_1\",\"segment\":\"SMB\"}\n"
                        + "not json\n"
                        + "\n"
                        + "{\"id\":\"imp_2\",\"segment\":\"HUGE\"}\n"
                        + "{\"segment\":\"SMB\"}\n"
                        + "{\"id\":\"imp_3\"}")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(3))
                .body("problems.line", contains(2, 4, 5))
                .body("problems[0].errors[0].code", equalTo("MALFORMED"))
                .body("problems[1].errors[0].pointer", equalTo("/segment"))
                .body("problems[2].errors[0].code", equalTo("REQUIRED"));
        assertThat(status("imp_1")).isEqualTo(200);
        assertThat(status("imp_2")).isEqualTo(404);
        assertThat(status("imp_3")).isEqualTo(200);
    }

    @Test
    void indentedJsonIsToldWhatLinesAre() {
        load("{\n  \"id\": \"imp_indented\"\n}\n{\"id\":\"imp_after\"}\n")
                .body("accepted", equalTo(1))
                .body("problems.line", contains(1, 2, 3))
                .body("problems[0].errors[0].code", equalTo("MALFORMED"))
                .body("problems[0].errors[0].message", containsString("one whole document on each line"));
    }

    @Test
    void aListIsToldWhatLinesAre() {
        load("[{\"id\":\"imp_list_1\"},\n{\"id\":\"imp_list_2\"}]\n")
                .body("accepted", equalTo(0))
                .body("problems[0].errors[0].message", containsString("indented JSON or a list"));
        load("[{\"id\":\"imp_list_1\"}]\n")
                .body("rejected", equalTo(1))
                .body("problems[0].errors[0].message", containsString("one whole account on each line"));
    }

    @Test
    void twoAccountsOnALineAreToldOfLineFeeds() {
        load("{\"id\":\"imp_cr_1\"}\r{\"id\":\"imp_cr_2\"}\r")
                .body("rejected", equalTo(1))
                .body("problems[0].errors[0].message", containsString("a line feed after it"));
    }

    @Test
    void anImportIsNotBoundToTheSizeOfABody() {
        String name = "x".repeat(390);
        String lines = IntStream.range(0, 12_000)
                .mapToObj(i -> "{\"id\":\"big_" + i + "\",\"name\":\"" + name + "\"}")
                .collect(Collectors.joining("\n"));
        assertThat(lines.length()).isGreaterThan(JsonBody.MOST_BYTES);
        load(lines).statusCode(200).body("accepted", equalTo(12_000)).body("rejected", equalTo(0));
    }

    @Test
    void theSameAccountTwiceIsKeptAsTheLaterLineSays() {
        load("{\"id\":\"imp_twice\",\"name\":\"first\"}\n{\"id\":\"imp_twice\",\"name\":\"second\"}\n")
                .body("accepted", equalTo(2));
        given().get("/api/v1/accounts/imp_twice").then().body("name", equalTo("second"));
    }

    @Test
    void ofManyBadLinesTheFirstThousandAreListed() {
        load("oops\n".repeat(1_500))
                .body("rejected", equalTo(1_500))
                .body("problems.size()", equalTo(1_000))
                .body("problemsOmitted", equalTo(500));
    }

    @Test
    void whatCameBeforeAStreamBrokeOffIsKept() throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/accounts/import HTTP/1.1\r\nHost: x\r\n"
                    + "Content-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                out.write(("{\"id\":\"cut_" + i + "\"}\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write("{\"id\":\"cut_300".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaitAccount("cut_199");
        }
        awaitAccount("cut_299");
        assertThat(status("cut_300")).isEqualTo(404);
    }

    private static void awaitAccount(String id) throws InterruptedException {
        for (int i = 0; i < 200 && status(id) != 200; i++) {
            Thread.sleep(50);
        }
        assertThat(status(id)).isEqualTo(200);
    }

    private static int status(String id) {
        return given().get("/api/v1/accounts/" + id).statusCode();
    }

    private static ValidatableResponse load(String lines) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/accounts/import")
                .then();
    }
}
