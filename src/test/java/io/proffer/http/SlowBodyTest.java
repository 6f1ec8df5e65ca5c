package io.proffer.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that sends a small body slowly keeps no worker waiting, and is answered once it is complete. */
@QuarkusTest
class SlowBodyTest {
    private static final String BODY = "{\"accountId\":\"acct_slow_body\",\"dryRun\":true}";
    private static final int HALF = BODY.length() / 2;

    @TestHTTPResource("/")
    URI root;

    @Test
    void nobodyWaitsForASlowBody() throws IOException, InterruptedException {
        given().contentType(ContentType.JSON).body("{}").put("/api/v1/accounts/acct_slow_body");
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            slow.add(begun("application/json; charset=utf-8"));
        }
        // Long enough for a worker to have taken each of them up.
        Thread.sleep(500);
        assertThat(workersThatWaitForABody()).isZero();
        for (Socket each : slow) {
            write(each, BODY.substring(HALF));
            assertThat(status(each)).isEqualTo("HTTP/1.1 200 OK");
            each.close();
        }
    }

    @Test
    void aLargeBodyIsReadAsItComes() {
        String spaces = " ".repeat(100_000);
        given().contentType(ContentType.JSON).body("{}").put("/api/v1/accounts/acct_slow_body");
        given().contentType(ContentType.JSON)
                .body(spaces + BODY)
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    @Test
    void bothVersionsOfHttpAreAnswered() throws IOException, InterruptedException {
        given().contentType(ContentType.JSON).body("{}").put("/api/v1/accounts/acct_slow_body");
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpClient client = HttpClient.newBuilder().version(version).build();
            // The first of the second version is an upgrade from the first.
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(root.resolve("/api/v1/decisions"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(BODY))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    private Socket begun(String type) throws IOException {
        Socket socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(20_000);
        write(
                socket,
                "POST /api/v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + BODY.length() + "\r\n\r\n" + BODY.substring(0, HALF));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static long workersThatWaitForABody() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().contains("VertxInputStream")))
                .count();
    }
}
