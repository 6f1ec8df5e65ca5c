package io.proffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is shipped, where others can reach it: it does not start, or it wants to know who calls. */
class PackagedSignInIT {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    private Process start(Map<String, String> settings, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", PROGRAM.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("PROFFER_SAMPLE_ENABLED", "false");
        builder.environment().putAll(settings);
        return builder.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
    }

    @Test
    void whereOthersCanReachItItDoesNotStartUntilTheyCanSignIn() throws Exception {
        Process service = start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "QUARKUS_HTTP_PORT", "0"));
        try {
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isNotZero();
            assertThat(text("out") + text("err"))
                    .contains("nobody could sign in", "QUARKUS_OIDC_AUTH_SERVER_URL", "proffer keys create")
                    .doesNotContain("Listening on");
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void theKeyOfTheCommandLineOpensTheServiceThatGotItsSettings() throws Exception {
        assertThat(start(Map.of(), "keys", "create", "--name", "first", "--roles", "admin,viewer")
                        .waitFor())
                .isZero();
        String err = text("err");
        String key = err.substring(err.indexOf("pk_")).strip();
        Map<String, String> settings = new TreeMap<>();
        text("out")
                .lines()
                .forEach(line ->
                        settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        assertThat(settings).hasSize(3).doesNotContainValue(key);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process service = start(settings);
        try {
            assertThat(status(port, key)).isEqualTo(200);
            assertThat(status(port, key.substring(0, key.length() - 1) + "_")).isEqualTo(401);
            assertThat(status(port, "")).isEqualTo(401);
        } finally {
            service.destroy();
            service.waitFor(20, TimeUnit.SECONDS);
            service.destroyForcibly();
        }
    }

    /** The status of a call, once somebody answers. */
    private static int status(int port, String key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/accounts"))
                .header("X-API-Key", key)
                .build();
        for (int i = 0; i < 300; i++) {
            try {
                return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        return 0;
    }
}
