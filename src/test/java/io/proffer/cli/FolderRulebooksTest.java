package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRulebooksTest {
    private static final String ACCOUNT = ShippedAccounts.lines().get(0);

    @TempDir
    private Path folder;

    @Test
    void withoutFoldersTheShippedRulebookDecides() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(ACCOUNT);

        assertThat(terminal.run("decide", "--accounts=-")).isZero();
        assertThat(terminal.out()).contains(ShippedRulebook.get().id());
    }

    @Test
    void aFolderThatIsNamedMustExist() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(ACCOUNT);

        assertThat(terminal.run("decide", "--accounts=-", "--tables=my-tables")).isEqualTo(2);
        assertThat(terminal.err()).contains("my-tables");
    }

    @Test
    void everyFaultOfABrokenRulebookIsNamed() throws Exception {
        Path tables = Files.createDirectory(folder.resolve("decision-tables"));
        Files.writeString(tables.resolve("usage.xlsx"), "not a workbook");
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(ACCOUNT);

        assertThat(terminal.run("decide", "--accounts=-")).isEqualTo(2);
        assertThat(terminal.err()).contains("usage.xlsx").doesNotContain("\tat ");
        assertThat(terminal.out()).isEmpty();
    }
}
