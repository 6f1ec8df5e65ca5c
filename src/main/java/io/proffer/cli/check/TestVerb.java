package io.proffer.cli.check;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Rulebooks;
import io.proffer.cli.Terminal;
import io.proffer.json.CanonicalJson;
import io.proffer.reports.Sarif;
import io.proffer.rulesets.LoadResult;
import io.proffer.sample.SampleDocuments;
import io.proffer.scenarios.run.ScenarioRun;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the scenarios that stand beside the decision tables. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs the scenarios of all test sheets against the rulebook of two folders and prints what came out "
                        + "otherwise, with its sheet and cell, and which rows and conditions no scenario asks. Nothing is "
                        + "stored, no service is needed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every scenario passed",
            "1:a scenario failed, or the files have faults; each is named with its cell",
            "2:wrong usage",
            "3:something failed that should not"
        },
        footer = {
            "%nExamples:",
            "  proffer test",
            "  proffer test rules decision-tables --format junit > scenarios.xml",
            "  proffer test --suggest > more_tests.csv",
            "  mv more_tests.csv decision-tables"
        })
public final class TestVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Rulebooks rulebooks;

    @Mixin
    private Folders folders;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit|sarif",
            defaultValue = "text",
            description = "Form of the report (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    @Option(
            names = "--suggest",
            description =
                    "Print scenarios for rows that no scenario hits, on the bounds of their cells, as one test sheet in "
                            + "CSV instead of a report; remarks go to standard error. Look at what they expect, then move "
                            + "the file into the folder of tables: its name must end in _tests.csv. The exit code stays.")
    private boolean suggest;

    /** The verb at a terminal. */
    public TestVerb(Terminal terminal, Rulebooks rulebooks) {
        this.terminal = terminal;
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() {
        LoadResult files = folders.read(rulebooks);
        TestReport report = report(files);
        if (suggest) {
            suggest(files, report);
        } else {
            print(terminal.outText(), text(report));
        }
        return report.isClean() ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    /** Standard output gets nothing that is not part of the sheet. */
    private void suggest(LoadResult files, TestReport report) {
        PrintWriter err = terminal.errText();
        if (files instanceof LoadResult.Loaded loaded) {
            Suggestions suggestions = Suggestions.of(loaded.rulebook(), report.coverage());
            print(terminal.outText(), suggestions.sheet());
            suggestions.remarks().forEach(err::println);
        } else {
            print(err, text(report));
        }
    }

    private static void print(PrintWriter writer, String text) {
        writer.print(text);
        writer.flush();
    }

    private String text(TestReport report) {
        return switch (format) {
            case TEXT -> new TestText(report, new Paint(terminal.watched())).text();
            case JSON -> CanonicalJson.text(report) + System.lineSeparator();
            case JUNIT -> JunitText.of(report);
            case SARIF -> Sarif.of("test", report.remarks(), Map.of(), folders.tablesFolder());
        };
    }

    private static TestReport report(LoadResult result) {
        if (result instanceof LoadResult.Loaded loaded) {
            ScenarioRun run = new ScenarioRun(loaded.rulebook(), new SampleDocuments());
            return TestReport.of(loaded.rulebook().id(), run.run(loaded.scenarios()));
        }
        return TestReport.of((LoadResult.Refused) result);
    }
}
