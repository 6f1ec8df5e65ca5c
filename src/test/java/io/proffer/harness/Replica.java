package io.proffer.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the packaged service; closing it is {@code kill -9}. */
final class Replica implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    /** Made by {@code src/main/docker/archive}; with it a start takes half to two thirds of the processor. */
    private static final Path WITH_ARCHIVE = Path.of("target", "quarkus-app", "proffer.args");

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Not the second version: a server says good-bye to a client that opens and ends streams as fast as a harness. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final int port = freePort();
    private final String name;
    private final Path log;
    private final Process process;

    /** Starts a process; its log is {@code target/harness/NAME.log}. */
    Replica(String name, Map<String, String> environment) throws IOException {
        this.name = name;
        this.log = Files.createDirectories(Path.of("target", "harness")).resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        this.process = builder.start();
    }

    /**
     * As {@code k8s/configmap.yaml} has it: of two cores, a collector that works beside the program takes too much; and large
     * pages spare a program of so much code many looks at the table of pages.
     */
    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "-Xmx512m"));
        command.addAll(Files.exists(WITH_ARCHIVE) ? List.of("@" + WITH_ARCHIVE) : List.of("-jar", PROGRAM.toString()));
        return command;
    }

    /** Waits until it takes calls. */
    Replica ready() throws InterruptedException {
        awaitHealth("ready", 200);
        return this;
    }

    /** Waits until it answers a question for its health with a status. */
    void awaitHealth(String kind, int status) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (health(kind) != status) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException(
                        name + " does not answer " + status + " to " + kind + "; see " + log + ".");
            }
            Thread.sleep(50);
        }
    }

    /** The status of a question for its health, 0 while nobody answers. */
    int health(String kind) throws InterruptedException {
        try {
            return get("/q/health/" + kind).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The answer to a GET. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** The answer to a POST of JSON. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A request to it. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path)).timeout(ANSWER);
    }

    /** The answer to a request. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Where it listens. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Memory it holds, in MB; Linux only, 0 elsewhere. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** MB of objects that are alive, which a full collection finds out; needs a JDK. */
    double aliveMegabytes() throws IOException, InterruptedException {
        Process look = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String[] words = new String(look.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd tells no total of what is alive."))
                .trim()
                .split("\\s+");
        look.waitFor();
        return Long.parseLong(words[2]) / (double) (1 << 20);
    }

    /** A level among its metrics. */
    long level(String metric) throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.matches(metric + "(\\{.*})? .*"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no metric " + metric + "."));
    }

    /** Processor time it used so far, in seconds. */
    double processorSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L)
                / 1000.0;
    }

    @Override
    public void close() {
        kill();
    }

    /** Asks it to end, waits until it has, and gives all that it logged. */
    String end() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        return Files.readString(log);
    }

    /** Ends it without a word. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
