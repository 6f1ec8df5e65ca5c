package io.proffer.cli.check;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Terminal;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.LooseTables;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.WorkbookText;
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

/** Prints a workbook as text that stays the same while its tables do. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints the tables and scenarios of a workbook or CSV file as text, one cell a line, so that "
                        + "'git diff' can show what changed in a workbook. A file that cannot be read is printed as its faults.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:the file has faults, printed instead",
            "2:wrong usage",
            "3:something failed that should not"
        },
        footer = {
            "%nAs a textconv of Git:",
            "  echo '*.xlsx diff=proffer' >> .gitattributes",
            "  git config diff.proffer.textconv 'proffer print --always'"
        })
public final class PrintVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A workbook or CSV file.")
    private Path file;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Folder of the vocabulary (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Option(names = "--always", description = "End with 0 even when the file has faults, as Git wants it.")
    private boolean always;

    /** The verb at a terminal. */
    public PrintVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Vocabulary words = Folders.words(Folders.files(terminal, rules, null, spec), spec);
        LooseTables read = read(words);
        PrintWriter out = terminal.outText();
        for (DecisionTable table : read.tables()) {
            out.print(WorkbookText.of(table));
        }
        for (ScenarioSheet sheet : read.tests()) {
            out.print(WorkbookText.of(sheet));
        }
        read.faults().forEach(out::println);
        out.flush();
        return read.faults().isEmpty() || always ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private LooseTables read(Vocabulary words) {
        Path path = terminal.folder().resolve(file);
        if (Files.isDirectory(path)) {
            throw new ParameterException(spec.commandLine(), file + " is a folder. Name one file in it.");
        }
        if (!Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ". Name one that exists.");
        }
        try {
            return LooseTables.of(path, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
