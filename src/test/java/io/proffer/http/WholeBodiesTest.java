package io.proffer.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeBodiesTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void listen() {
        Router router = Router.router(vertx);
        router.route().handler(new WholeBodies(vertx, Duration.ofSeconds(1))::take);
        router.route().handler(context -> context.response().end("taken"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aBodyThatDoesNotComeIsRefusedAndItsConnectionIsClosed() throws IOException {
        try (Socket socket = connection()) {
            send(socket, "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"a\":");
            // All of it: the server has hung up.
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json")
                    .contains("\"MALFORMED_REQUEST\"")
                    .contains("The body was not complete within 1 s.");
        }
    }

    @Test
    void whatIsNoSmallJsonIsPassedOnAtOnce() throws IOException {
        for (String head : new String[] {
            "Content-Type: application/x-ndjson\r\nContent-Length: 20",
            "Content-Type: application/json\r\nContent-Length: 65537",
            "Content-Type: application/json\r\nTransfer-Encoding: chunked",
            "Content-Type: application/json\r\nContent-Length: 20\r\nExpect: 100-continue",
            "Content-Length: 20",
        }) {
            try (Socket socket = connection()) {
                send(socket, head + "\r\n\r\n");
                byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
                assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            }
        }
    }

    private Socket connection() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.actualPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String rest) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("POST / HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
