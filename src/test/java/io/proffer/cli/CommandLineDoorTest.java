package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineDoorTest {
    private final RecordedTerminal terminal = new RecordedTerminal(Path.of(""));

    @Test
    void helpNamesTheProgramAndItsVerbs() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out()).contains("Usage: proffer", "generate-accounts");
    }

    @Test
    void versionIsTheReleaseThatWasBuilt() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out()).matches("proffer \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void anUnknownVerbIsWrongUsageAndTheNearestOneIsNamed() {
        assertThat(terminal.run("generate-acounts")).isEqualTo(2);
        assertThat(terminal.err()).contains("generate-acounts").contains("generate-accounts");
    }

    @Test
    void wrongUsageNamesTheHelpOfTheVerb() {
        assertThat(terminal.run("generate-accounts", "--count=x")).isEqualTo(2);
        assertThat(terminal.err()).contains("--count").contains("Try 'proffer generate-accounts --help'.");
        assertThat(terminal.out()).isEmpty();
    }
}
