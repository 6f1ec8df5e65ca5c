package io.proffer.bench;

import io.proffer.store.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the packaged service under load, again and again, without a word to it, and asks afterwards for every decision that
 * it had acknowledged.
 *
 * <p>Arguments: {@code kills} (default 10) and the store, {@code h2} (default) or {@code postgresql}. Ends with exit code 1
 * when a decision is lost or is not the one that was answered.
 */
public final class KillsUnderLoad {
    private static final int CLIENTS = 8;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
    private static final String ACCOUNT = "acct_sample_%04d";

    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Random random = new Random(7);
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private int lost;

    private KillsUnderLoad(Map<String, String> settings) {
        this.settings = settings;
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        boolean onPostgres = args.length > 1 && args[1].equals("postgresql");
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "PROFFER_DATA_DIR", Files.createTempDirectory("proffer-kills").toString());
        PostgresServer server = new PostgresServer();
        if (onPostgres) {
            server.start()
                    .forEach((name, value) -> settings.put(name.toUpperCase().replace('.', '_'), value));
        }
        try {
            new KillsUnderLoad(settings).run(kills, onPostgres ? "PostgreSQL" : "H2");
        } finally {
            server.stop();
        }
    }

    private void run(int kills, String store) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            try (Service service = new Service()) {
                Map<String, Integer> answers = service.load(500 + random.nextInt(2_500));
                acknowledged.putAll(answers);
                System.out.printf("kill %d of %d: %d acknowledged%n", kill, kills, answers.size());
            }
        }
        try (Service service = new Service()) {
            lost = service.missing();
        }
        System.out.printf(
                "%s: %d kills, %d decisions acknowledged, %d lost or changed%n",
                store, kills, acknowledged.size(), lost);
        if (lost > 0 || acknowledged.isEmpty()) {
            System.exit(1);
        }
    }

    /** One life of the service; closing it is {@code kill -9}. */
    private final class Service implements AutoCloseable {
        private final int port = freePort();
        private final Process process;
        private volatile boolean killed;

        Service() throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            "target/quarkus-app/quarkus-run.jar")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "kills.log").toFile());
            builder.environment().putAll(settings);
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            process = builder.start();
            long end = System.nanoTime() + START.toNanos();
            while (!isReady()) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("The service does not become ready; see target/kills.log.");
                }
                Thread.sleep(100);
            }
        }

        private boolean isReady() throws InterruptedException {
            try {
                return send(HttpRequest.newBuilder(uri("/q/health/ready")).build())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        /** Live decisions from several clients for a while, then the kill; the digests of those that were acknowledged. */
        Map<String, Integer> load(int millis) throws Exception {
            ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random own = new Random(random.nextLong());
                running.add(clients.submit(() -> decide(own, answers)));
            }
            Thread.sleep(millis);
            close();
            for (Future<?> each : running) {
                each.get();
            }
            clients.shutdown();
            Map<String, Integer> digests = new TreeMap<>();
            answers.forEach(answer -> digests.put(id(answer), answer.hashCode()));
            return digests;
        }

        private void decide(Random own, ConcurrentLinkedQueue<String> answers) {
            while (!killed) {
                String body = "{\"accountId\":\"" + String.format(ACCOUNT, 1 + own.nextInt(1_000)) + "\"}";
                try {
                    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/decisions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build());
                    if (answer.statusCode() == 200) {
                        answers.add(answer.body());
                    }
                } catch (IOException e) {
                    // It was killed in the middle of an answer, which nobody has seen.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        /** How many acknowledged decisions are not there, or are others. */
        int missing() throws Exception {
            int missing = 0;
            for (Map.Entry<String, Integer> each : acknowledged.entrySet()) {
                HttpResponse<String> stored =
                        send(HttpRequest.newBuilder(uri("/api/v1/decisions/" + each.getKey() + "?explain=SUMMARY"))
                                .build());
                if (stored.statusCode() != 200 || stored.body().hashCode() != each.getValue()) {
                    missing++;
                    System.out.println("lost or changed: " + each.getKey());
                }
            }
            return missing;
        }

        private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return http.send(request, BodyHandlers.ofString());
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        @Override
        public void close() {
            killed = true;
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static String id(String decision) {
        Matcher matcher = ID.matcher(decision);
        if (!matcher.find()) {
            throw new IllegalStateException("A decision does not begin with its id: " + decision);
        }
        return matcher.group(1);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
