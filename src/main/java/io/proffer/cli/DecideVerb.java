package io.proffer.cli;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.json.CanonicalJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides the accounts of a file. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Decides every account of a file and prints a summary by verdict and stage. Nothing is stored, no "
                        + "service is needed; the file is read as a stream and may be of any size.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was decided",
            "1:some lines were refused; each is named with its number on standard error",
            "2:wrong usage, or no rulebook that can be used",
            "3:something failed that should not"
        },
        footer = {
            "%nExamples:",
            "  proffer decide --accounts accounts.ndjson",
            "  proffer decide --accounts accounts.ndjson.gz --out decisions.ndjson --format json",
            "  cat accounts.ndjson | proffer decide --accounts - --out - | jq .propositions"
        })
final class DecideVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Rulebooks rulebooks;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--accounts",
            required = true,
            paramLabel = "FILE",
            description = "Account documents, one JSON object a line (NDJSON), plain or gzip. '-' is standard input.")
    private Path accounts;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Instant of the decisions, such as 2026-03-02T09:00:00Z (default: now). "
                    + "What accounts say of a later time counts as unknown.")
    private @Nullable Instant asOf;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of the vocabulary and the rules (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Folder of the decision tables (default: 'decision-tables' here, else the copy in the jar).")
    private @Nullable Path tables;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write each decision with its explanation as a line of JSON; an existing file is replaced. "
                    + "'-' is standard output; the summary then goes to standard error.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of the summary (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--limit", paramLabel = "N", description = "Decide the first N accounts only.")
    private long limit = Long.MAX_VALUE;

    /** Form of the summary. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs: one line. */
        JSON
    }

    DecideVerb(Terminal terminal, Rulebooks rulebooks) {
        this.terminal = terminal;
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() throws IOException {
        check();
        try (AccountFile file = open()) {
            Rulebook rulebook = rulebook();
            try (OutputStream decisions = decisions()) {
                return decide(file, rulebook, decisions);
            }
        }
    }

    private void check() throws IOException {
        if (limit < 0) {
            throw wrong("--limit is " + limit + ". Give a number from 0.");
        }
        boolean files = out != null && !Destination.isStandard(out) && !Destination.isStandard(accounts);
        if (files && isSame(resolved(out), resolved(accounts))) {
            throw wrong("--out is the file of --accounts and would replace it. Name another file.");
        }
    }

    /** Also by a link, which has a name of its own. */
    private static boolean isSame(Path one, Path other) throws IOException {
        return one.equals(other) || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private Path resolved(Path path) {
        return terminal.folder().resolve(path).toAbsolutePath().normalize();
    }

    private AccountFile open() {
        try {
            return AccountFile.open(accounts, terminal);
        } catch (IOException e) {
            throw wrong("Cannot read " + accounts + " (" + e + "). Name a file of account documents, or '-'.");
        }
    }

    private Rulebook rulebook() {
        try {
            return rulebooks.load(rules, tables);
        } catch (Rulebooks.UnusableRulebook e) {
            throw wrong(e.getMessage());
        }
    }

    private OutputStream decisions() {
        return out == null
                ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(Destination.of(out, terminal, spec.commandLine()), 64 * 1024);
    }

    private int decide(AccountFile file, Rulebook rulebook, OutputStream decisions) {
        Instant instant = asOf == null ? terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS) : asOf;
        ProgressBar progress = new ProgressBar(terminal.errText(), terminal.clock(), terminal.watched());
        DecideRun run = new DecideRun(rulebook, instant, progress, out == null ? null : decisions);
        AccountLines lines = new AccountLines(file.bytes(), instant, run);
        return Interruption.guarding(
                () -> {
                    run.decide(lines, limit, file::share);
                    return finish(run, decisions, true);
                },
                () -> finish(run, decisions, false));
    }

    /** Whoever comes second, this thread or the one of Ctrl-C, waits here until the report of the first is out. */
    private synchronized int finish(DecideRun run, OutputStream decisions, boolean complete) {
        Optional<DecideReport> ended = run.end(complete);
        if (ended.isEmpty()) {
            return CommandLineDoor.FAILED;
        }
        try {
            decisions.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DecideReport report = ended.get();
        PrintWriter to = out != null && Destination.isStandard(out) ? terminal.errText() : terminal.outText();
        to.print(format == Format.JSON ? CanonicalJson.text(report) + System.lineSeparator() : ReportText.of(report));
        to.flush();
        return report.exitCode();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
