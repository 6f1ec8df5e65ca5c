package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.json.JsonText;
import io.proffer.sample.ShippedAccounts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateAccountsVerbTest {
    @TempDir
    private Path folder;

    @Test
    void theShippedAccountsCanBeMadeAgain() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        int code = terminal.run(
                "generate-accounts", "--count=30", "--seed=42", "--prefix=sample", "--as-of=2026-03-02T09:00:00Z");

        assertThat(code).isZero();
        assertThat(terminal.out().lines().map(GenerateAccountsVerbTest::account))
                .containsExactlyElementsOf(ShippedAccounts.accounts().subList(0, 30));
    }

    @Test
    void accountsAreFreshNowUnlessToldOtherwise() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        terminal.run("generate-accounts", "--count=1");

        assertThat(terminal.out()).startsWith("{\"id\":\"acct_gen_0001\"").contains("\"asOf\":\"2026-03-02T");
    }

    @Test
    void aFileIsReplaced() throws Exception {
        Files.writeString(folder.resolve("accounts.ndjson"), "old");
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("generate-accounts", "--count=3", "--out=accounts.ndjson"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("accounts.ndjson"))).hasSize(3);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsWrongUsage() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("generate-accounts", "--out=missing/accounts.ndjson"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("missing/accounts.ndjson");
    }

    @Test
    void aPrefixThatWouldMakeBadIdsIsWrongUsage() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("generate-accounts", "--prefix=a b")).isEqualTo(2);
        assertThat(terminal.err()).contains("'a b'");
    }

    @Test
    void aNegativeCountIsWrongUsage() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("generate-accounts", "--count=-1")).isEqualTo(2);
        assertThat(terminal.err()).contains("-1");
    }

    private static Account account(String line) {
        if (JsonText.read(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonText.Tree tree
                && AccountReader.readWithoutComparing(tree.node()) instanceof AccountReading.Accepted accepted) {
            return accepted.account();
        }
        throw new AssertionError(line);
    }
}
