package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineDoorTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheProgram() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: proffer");
    }

    @Test
    void versionIsTheReleaseThatWasBuilt() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("proffer \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void anUnknownVerbIsWrongUsage() {
        assertThat(run("decied")).isEqualTo(2);
        assertThat(err.toString()).contains("decied");
    }

    private int run(String... args) {
        CommandLine line = CommandLineDoor.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
