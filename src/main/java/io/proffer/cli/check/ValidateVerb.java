package io.proffer.cli.check;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Rulebooks;
import io.proffer.cli.Terminal;
import io.proffer.json.CanonicalJson;
import io.proffer.lint.FindingCode;
import io.proffer.reports.JunitXml;
import io.proffer.reports.Remark;
import io.proffer.reports.Remark.Level;
import io.proffer.reports.Sarif;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for everything that is wrong with rules and tables. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads the rules and decision tables of two folders and prints everything that is wrong with them, "
                        + "with its sheet and cell: faults for which they would be refused, and what lint finds (gaps, rows that "
                        + "never answer, contradictions, overdue reviews and so on). Nothing is stored, no service is needed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clean, or warnings only",
            "1:faults or errors; with --strict also warnings",
            "2:wrong usage",
            "3:something failed that should not"
        },
        footer = {
            "%nExamples:",
            "  proffer validate",
            "  proffer validate rules decision-tables --format sarif > proffer.sarif",
            "  proffer validate --annotate found"
        })
public final class ValidateVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Rulebooks rulebooks;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Folders folders;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit|sarif",
            defaultValue = "text",
            description = "Form of the report (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    @Option(names = "--strict", description = "Warnings fail, too.")
    private boolean strict;

    @Option(
            names = "--annotate",
            paramLabel = "FOLDER",
            description = "Also writes a copy of each workbook that something was found in to FOLDER, the cells "
                    + "coloured and commented.")
    private @Nullable Path annotate;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "Day on which reviews are due and levers have ended, such as 2026-03-02 (default: today, UTC).")
    private @Nullable LocalDate asOf;

    /** The verb at a terminal. */
    public ValidateVerb(Terminal terminal, Rulebooks rulebooks) {
        this.terminal = terminal;
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(terminal.clock()) : asOf;
        ValidateReport report = ValidateReport.of(folders.read(rulebooks), day);
        PrintWriter out = terminal.outText();
        out.print(
                switch (format) {
                    case TEXT -> new ValidateText(report, new Paint(terminal.watched())).text();
                    case JSON -> CanonicalJson.text(report) + System.lineSeparator();
                    case JUNIT -> junit(report.remarks());
                    case SARIF -> Sarif.of("validate", report.remarks(), meanings(), folders.tablesFolder());
                });
        out.flush();
        if (annotate != null) {
            new AnnotatedCopies(terminal, spec.commandLine(), annotate, Path.of(folders.tablesFolder()))
                    .write(folders.files(terminal), report.remarks());
        }
        return report.isClean(strict) ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private static Map<String, String> meanings() {
        return Stream.of(FindingCode.values()).collect(Collectors.toMap(FindingCode::code, FindingCode::meaning));
    }

    /** One suite a file, one case a remark; a warning passes unless warnings fail. */
    private String junit(List<Remark> remarks) {
        Map<String, List<Remark>> byFile =
                remarks.stream().collect(Collectors.groupingBy(Remark::file, LinkedHashMap::new, Collectors.toList()));
        List<JunitXml.Suite> suites = byFile.entrySet().stream()
                .map(file -> new JunitXml.Suite(
                        file.getKey(), file.getValue().stream().map(this::junit).toList()))
                .toList();
        return JunitXml.of("proffer validate", suites);
    }

    private JunitXml.Case junit(Remark remark) {
        boolean fails = strict || remark.level() == Level.ERROR;
        String name = remark.code() + " @ " + remark.place();
        return new JunitXml.Case(
                name, fails ? JunitXml.Kind.FAILURE : JunitXml.Kind.PASSED, fails ? remark.toString() : "");
    }
}
