package io.proffer.cli.check;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Destination;
import io.proffer.cli.Terminal;
import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.rulesets.TemplateSchemas;
import io.proffer.rulesets.tables.TableReading;
import io.proffer.workbook.Templates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an empty workbook for a table. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes an empty workbook for a table and its tests, with comments and lists of what its cells "
                + "take, filled from the vocabulary and the catalogue.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage", "3:something failed that should not"},
        footer = {"%nExample:", "  proffer template usage_soft_push"})
public final class TemplateVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description = "Key of the table, such as usage_soft_push, or of a need table of your own.")
    private String table;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "File to write, '-' for standard output (default: TABLE.xlsx). A file that exists is kept.")
    private @Nullable Path out;

    @Mixin
    private WordFolders folders;

    /** The verb at a terminal. */
    public TemplateVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TableReading reading = folders.reading(terminal);
        Vocabulary words = reading.vocabulary();
        TableSchema schema = TemplateSchemas.of(table, words, reading.tables()).orElseThrow(() -> unknown(reading));
        Path target = out == null ? Path.of(table + ".xlsx") : out;
        byte[] workbook = Templates.template(schema, words);
        try (OutputStream stream = Destination.fresh(target, terminal, spec.commandLine())) {
            stream.write(workbook);
        }
        return CommandLineDoor.DONE;
    }

    private ParameterException unknown(TableReading reading) {
        @Nullable String file = reading.files().get(table);
        if (file != null) {
            return refused("'" + table + "' of " + file + " cannot be read while the tables have faults."
                    + " See them with 'proffer validate'.");
        }
        List<String> known = Stream.concat(
                        reading.vocabulary().schemas().stream().map(TableSchema::key),
                        reading.tables().stream().map(DecisionTable::key))
                .distinct()
                .toList();
        String near = Spelling.hint(table, known);
        return refused("'" + table + "' is not a known table." + near + " Tables: " + String.join(", ", known) + ".");
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
