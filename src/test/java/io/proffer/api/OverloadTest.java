package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that begin requests and do not end them fill the service; whoever comes then is told so at once. */
@QuarkusTest
@TestProfile(FullQueueTest.OneWaits.class)
class OverloadTest {
    private static final String BEGUN = """
            POST /api/v1/decisions HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            """;

    @TestHTTPResource("/")
    URI root;

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndTheServiceRecovers() throws IOException, InterruptedException {
        List<Socket> hanging = new ArrayList<>();
        for (int i = 0; i < FullQueueTest.UNDER_WAY; i++) {
            hanging.add(hanging());
        }
        assertThat(waitFor(503)).isEqualTo(503);
        given().get("/api/v1/accounts")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("X-Content-Type-Options", "nosniff")
                .body("code", equalTo("OVERLOADED"));
        given().get("/q/health/live").then().statusCode(200).body(containsString("UP"));
        for (Socket socket : hanging) {
            socket.close();
        }
        assertThat(waitFor(200)).isEqualTo(200);
    }

    /** A request that is under way: one that was refused, because the last one before it had not quite ended, begins again. */
    private Socket hanging() throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket socket = new Socket(root.getHost(), root.getPort());
            socket.getOutputStream().write(BEGUN.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);
            try {
                socket.getInputStream().read();
                socket.close();
            } catch (SocketTimeoutException e) {
                return socket;
            }
        }
        throw new AssertionError("Every request is answered before its end.");
    }

    private static int waitFor(int status) throws InterruptedException {
        int seen = 0;
        for (int i = 0; i < 100 && seen != status; i++) {
            seen = given().get("/api/v1/rulesets/status").statusCode();
            Thread.sleep(20);
        }
        return seen;
    }
}
