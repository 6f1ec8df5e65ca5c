package io.proffer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as it is shipped: the service answers, and a verb runs without it. */
@QuarkusIntegrationTest
class PackagedServiceIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @ParameterizedTest
    @CsvSource({"/q/health/live,UP", "/q/health/started,UP", "/q/metrics,jvm_memory_used_bytes", "/q/openapi,3.1"})
    void operatorsFindWhatTheyWatch(String path, String content) {
        given().get(path).then().statusCode(200).body(containsString(content));
    }

    /** What the build prepared fits what the packaged program asks for, so nothing is left to keep. */
    @Test
    void theFirstStartNeitherCompilesRulesNorProvesTables() {
        Path data = Path.of(ConfigProvider.getConfig().getValue("proffer.data-dir", String.class));
        assertThat(data.resolve("last-good")).isDirectory();
        assertThat(data.resolve("prepared")).doesNotExist();
    }

    @Test
    void aVerbRunsWithoutStartingTheService() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed).startsWith("proffer ").hasLineCount(1);
    }

    @Test
    void anUnknownVerbIsWrongUsage() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString(), "decied")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
