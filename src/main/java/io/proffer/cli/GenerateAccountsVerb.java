package io.proffer.cli;

import io.proffer.sample.generator.SampleAccounts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes invented accounts, as many as wanted. */
@Command(
        name = "generate-accounts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes invented accounts of a plausible portfolio as NDJSON, one account document a line. The same "
                        + "seed, instant and prefix give the same accounts.",
        footer = {
            "%nExample, a million accounts and what would be proposed to them:",
            "  proffer generate-accounts --count 1000000 | proffer decide --accounts -"
        })
final class GenerateAccountsVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many accounts (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed gives other accounts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "When the accounts are fresh, such as 2026-03-02T09:00:00Z (default: now).")
    private @Nullable Instant asOf;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = "gen",
            description = "Ids are acct_TEXT_0001 and so on (default: ${DEFAULT-VALUE}).")
    private String prefix;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "File to write; an existing one is replaced. '-' is standard output, the default.")
    private Path out;

    GenerateAccountsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 0) {
            throw new ParameterException(spec.commandLine(), "--count is " + count + ". Give a number from 0.");
        }
        if (!prefix.matches("[A-Za-z0-9-]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--prefix '" + prefix + "' does not fit. Use up to 40 letters, digits and '-'.");
        }
        Instant fresh = asOf == null ? terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS) : asOf;
        try (OutputStream lines = new BufferedOutputStream(Destination.of(out, terminal, spec.commandLine()))) {
            Iterator<String> documents =
                    new SampleAccounts(prefix, seed, fresh).lines(count).iterator();
            while (documents.hasNext()) {
                lines.write(documents.next().getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
            }
        }
        return CommandLineDoor.DONE;
    }
}
