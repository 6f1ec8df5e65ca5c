package io.proffer.cli.check;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Terminal;
import io.proffer.diff.Change;
import io.proffer.diff.RulesetDiff;
import io.proffer.engine.context.Vocabulary;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LooseTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is different between two states of the tables and the scenarios beside them. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares the decision tables and scenarios of two folders, or of two files, row by row and cell by "
                        + "cell, and prints what is different in words. Rows are told apart by their ids, scenarios by their "
                        + "names; where a table stands and in which order its columns are means nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:both say the same",
            "1:they differ, or a file cannot be read",
            "2:wrong usage",
            "3:something failed that should not"
        },
        footer = {
            "%nExamples:",
            "  proffer diff base/decision-tables decision-tables",
            "  proffer diff old.xlsx new.xlsx"
        })
public final class DiffVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE", description = "Folder or file of what was.")
    private Path base;

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "Folder or file of what shall be.")
    private Path candidate;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Folder of the vocabulary (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of the report (default: ${DEFAULT-VALUE}).")
    private Format format;

    /** Form of the report. */
    enum Format {
        /** For people: a sentence for each difference. */
        TEXT,
        /** For programs: one line. */
        JSON
    }

    /** The verb at a terminal. */
    public DiffVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Vocabulary words = Folders.words(Folders.files(terminal, rules, null, spec), spec);
        LooseTables before = read(base, words);
        LooseTables after = read(candidate, words);
        if (!before.faults().isEmpty() || !after.faults().isEmpty()) {
            PrintWriter err = terminal.errText();
            before.faults().stream().map(FileFault::toString).forEach(err::println);
            after.faults().stream().map(FileFault::toString).forEach(err::println);
            return CommandLineDoor.SOME_REFUSED;
        }
        RulesetDiff diff =
                RulesetDiff.between(before.tables(), after.tables()).withTests(before.tests(), after.tests());
        PrintWriter out = terminal.outText();
        if (format == Format.JSON) {
            out.println(CanonicalJson.text(diff));
        } else {
            diff.sentences().forEach(out::println);
            out.println(head(diff));
        }
        return diff.isEmpty() ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private static String head(RulesetDiff diff) {
        return diff.isEmpty()
                ? "The tables and their tests say the same."
                : diff.tables().size() + " tables and test sheets differ: " + diff.rows(Change.ADDED) + " rows added, "
                        + diff.rows(Change.REMOVED) + " removed, " + diff.rows(Change.CHANGED) + " changed, "
                        + diff.rows(Change.MOVED) + " moved.";
    }

    private LooseTables read(Path named, Vocabulary words) {
        Path path = terminal.folder().resolve(named);
        if (!Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file or folder " + named + ". Name one that exists.");
        }
        try {
            return LooseTables.of(path, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
