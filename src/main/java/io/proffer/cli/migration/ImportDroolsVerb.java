package io.proffer.cli.migration;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Destination;
import io.proffer.cli.Terminal;
import io.proffer.cli.check.Paint;
import io.proffer.cli.check.WordFolders;
import io.proffer.json.CanonicalJson;
import io.proffer.migration.DroolsImport;
import io.proffer.migration.Proposal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes typed tables for a native Drools decision table. */
@Command(
        name = "import-drools",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads a native Drools decision table (.xlsx or .csv) without running or compiling anything in it, and "
                        + "proposes typed tables. It says of every column, row and head line what became of it. What cannot "
                        + "be taken over stays in note columns, and rows that would decide otherwise are switched off.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was taken over",
            "1:something was not; each thing is named with its cell and the reason",
            "2:wrong usage",
            "3:something failed that should not"
        },
        footer = {"%nExample:", "  proffer import-drools pricing.drl.xlsx --out pricing.xlsx"})
public final class ImportDroolsVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The native decision table.")
    private Path file;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.xlsx",
            description = "Workbook to write the proposed tables to. A file that exists is kept.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Form of the report (default: ${DEFAULT-VALUE}).")
    private ImportReport.Format format;

    @Mixin
    private WordFolders folders;

    /** The verb at a terminal. */
    public ImportDroolsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = bytes();
        refuseExisting();
        Proposal proposal =
                new DroolsImport(folders.vocabulary(terminal)).read(String.valueOf(file.getFileName()), bytes);
        if (out != null && !proposal.tables().isEmpty()) {
            try (OutputStream stream = Destination.of(out, terminal, spec.commandLine())) {
                stream.write(WorkbookWriter.xlsx(proposal.tables()));
            }
        }
        ImportReport report = ImportReport.of(file, proposal);
        PrintWriter text = terminal.outText();
        text.print(
                switch (format) {
                    case TEXT -> report.text(new Paint(terminal.watched()));
                    case JSON -> CanonicalJson.text(report) + System.lineSeparator();
                });
        text.flush();
        return proposal.isComplete() ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private byte[] bytes() throws IOException {
        Path path = terminal.folder().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ". Name one that exists.");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(Limits.FILE_BYTES + 1);
        }
    }

    private void refuseExisting() {
        if (out == null) {
            return;
        }
        if (Destination.isStandard(out)) {
            throw new ParameterException(spec.commandLine(), "--out takes a file: standard output has the report.");
        }
        Destination.refuseExisting(out, terminal, spec.commandLine());
    }
}
