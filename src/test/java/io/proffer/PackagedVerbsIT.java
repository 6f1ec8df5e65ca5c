package io.proffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.sample.ShippedAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of the program as it is shipped, in a folder that holds nothing of the project. */
class PackagedVerbsIT {
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");

    @TempDir
    private Path folder;

    @Test
    void decideRunsWithTheRulebookInTheJarAndStartsNoService() throws Exception {
        Files.write(folder.resolve("accounts.ndjson"), ShippedAccounts.lines().subList(0, 3));

        assertThat(run("decide", "--accounts", "accounts.ndjson", "--as-of", "2026-03-02T09:00:00Z"))
                .isZero();
        assertThat(text("out")).contains("3 accounts decided as of 2026-03-02T09:00:00Z");
        assertThat(text("err")).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(run("decide", "--accounts", "missing.ndjson")).isEqualTo(2);
        assertThat(text("err")).contains("missing.ndjson");
    }

    @Test
    void thePolicyInTheJarIsCleanAndAnswersItsScenarios() throws Exception {
        assertThat(run("validate", "--as-of", "2026-03-02")).isZero();
        assertThat(text("out")).contains("as of 2026-03-02: 0 errors, ").doesNotContain("\u001B[");
        assertThat(run("test", "--format", "junit")).isZero();
        assertThat(text("out")).startsWith("<?xml");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aWorkbookIsPrintedAndComparedInWords() throws Exception {
        Path usage = Path.of("decision-tables/usage.xlsx").toAbsolutePath();
        assertThat(run("print", usage.toString())).isZero();
        assertThat(text("out")).contains("  WHEN Utilization %: >= 80\n");
        assertThat(run("diff", usage.toString(), usage.toString())).isZero();
        assertThat(run("template", "usage_soft_push")).isZero();
        assertThat(run("diff", usage.toString(), "usage_soft_push.xlsx")).isEqualTo(1);
    }

    @Test
    void aHostileFileIsRefusedByEveryVerb() throws Exception {
        Files.createDirectory(folder.resolve("decision-tables"));
        Files.writeString(folder.resolve("decision-tables/evil.xlsx"), "MZ this is no workbook");

        assertThat(run("validate", "--format", "sarif")).isEqualTo(1);
        assertThat(text("out")).contains("decision-tables/evil.xlsx").contains("\"version\":\"2.1.0\"");
        assertThat(run("print", "decision-tables/evil.xlsx")).isEqualTo(1);
        assertThat(run("diff", "decision-tables", "decision-tables")).isEqualTo(1);
        assertThat(text("err")).contains("evil.xlsx");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                PROGRAM.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The verb did not end: " + text("err"));
        }
        return process.exitValue();
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }
}
