package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineDoorTest {
    private final RecordedTerminal terminal = new RecordedTerminal(Path.of(""));

    @Test
    void helpNamesTheProgramAndItsVerbs() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out()).contains("Usage: proffer", "decide", "generate-accounts");
    }

    @Test
    void versionIsTheReleaseThatWasBuilt() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out()).matches("proffer \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void anUnknownVerbIsWrongUsageAndTheNearestOneIsNamed() {
        assertThat(terminal.run("decied")).isEqualTo(2);
        assertThat(terminal.err()).contains("decied").contains("decide");
    }

    @Test
    void aPathThatTheTerminalCannotWriteIsNamedWithWhatHelps() {
        assertThat(terminal.run("decide", "--accounts", "M\u0000ller.ndjson")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("is no path in the encoding of this terminal", "LANG=C.UTF-8")
                .doesNotContain("Exception");
    }

    @Test
    void aHelpThatDoesNotArriveIsNoSuccess() {
        assertThat(terminal.failingWith("No space left on device").run("--help"))
                .isEqualTo(3);
        assertThat(terminal.failingWith("Broken pipe").run("--help")).isEqualTo(141);
    }

    @Test
    void wrongUsageNamesTheHelpOfTheVerb() {
        assertThat(terminal.run("decide")).isEqualTo(2);
        assertThat(terminal.err()).contains("--accounts").contains("Try 'proffer decide --help'.");
        assertThat(terminal.out()).isEmpty();
    }
}
