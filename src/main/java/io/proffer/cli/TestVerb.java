package io.proffer.cli;

import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.LoadResult;
import io.proffer.sample.SampleDocuments;
import io.proffer.scenarios.run.ScenarioRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
        footer = {"%nExamples:", "  proffer test", "  proffer test rules decision-tables --format junit > scenarios.xml"
        })
final class TestVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Rulebooks rulebooks;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULES",
            description = "Folder of the vocabulary and the rules (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TABLES",
            description = "Folder of the decision tables (default: 'decision-tables' here, else the copy in the jar).")
    private @Nullable Path tables;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit",
            defaultValue = "text",
            description = "Form of the report (default: ${DEFAULT-VALUE}).")
    private Format format;

    /** Form of the report. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs: one line. */
        JSON,
        /** For build servers. */
        JUNIT
    }

    TestVerb(Terminal terminal, Rulebooks rulebooks) {
        this.terminal = terminal;
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() {
        TestReport report = report();
        PrintWriter out = terminal.outText();
        out.print(
                switch (format) {
                    case TEXT -> new TestText(report, terminal.watched()).text();
                    case JSON -> CanonicalJson.text(report) + System.lineSeparator();
                    case JUNIT -> JunitText.of(report);
                });
        out.flush();
        return report.isClean() ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private TestReport report() {
        LoadResult result = read();
        if (result instanceof LoadResult.Loaded loaded) {
            ScenarioRun run = new ScenarioRun(loaded.rulebook(), new SampleDocuments());
            return TestReport.of(loaded.rulebook().id(), run.run(loaded.scenarios()));
        }
        return TestReport.of((LoadResult.Refused) result);
    }

    private LoadResult read() {
        try {
            return rulebooks.read(rules, tables);
        } catch (Rulebooks.UnusableRulebook e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
