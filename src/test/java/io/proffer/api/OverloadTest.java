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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
            Socket socket = new Socket(root.getHost(), root.getPort());
            socket.getOutputStream().write(BEGUN.getBytes(StandardCharsets.US_ASCII));
            hanging.add(socket);
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

    private static int waitFor(int status) throws InterruptedException {
        int seen = 0;
        // A busy machine takes its time for five hundred connections.
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (seen != status && System.nanoTime() < patience) {
            seen = given().get("/api/v1/rulesets/status").statusCode();
            Thread.sleep(20);
        }
        return seen;
    }
}
