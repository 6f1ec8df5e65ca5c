package io.proffer.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Somebody who is told of events, and answers as a test says. */
public final class Subscriber implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile IntSupplier answer = () -> 204;
    private volatile @Nullable String retryAfter;

    /** A request as it came. */
    public record Told(Map<String, List<String>> headers, String body) {
        /** The first value of a header. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public Subscriber() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/hook", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = answer.getAsInt();
            if (status >= 200 && status < 300) {
                told.add(new Told(Map.copyOf(exchange.getRequestHeaders()), body));
            }
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/hook");
            }
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** Answers from now on. */
    public void answers(IntSupplier status) {
        answer = status;
    }

    /** Says from now on when to come again. */
    public void asksFor(String header) {
        retryAfter = header;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** What it took, in order. */
    public List<Told> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
