package io.proffer.governance.review;

import io.proffer.governance.Checks;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Library;
import io.proffer.reports.Remark;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.scenarios.run.Finding;
import io.proffer.scenarios.run.ScenarioAccounts;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.ScenarioRun;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs the scenarios of kept rulesets. */
public final class Validation {
    private final Library library;
    private final Supplier<? extends ScenarioAccounts> accounts;

    /** Scenarios that may start from these accounts. */
    public Validation(Library library, Supplier<? extends ScenarioAccounts> accounts) {
        this.library = library;
        this.accounts = accounts;
    }

    /**
     * How the scenarios of a ruleset go.
     *
     * @throws Library.Unreadable when this program cannot load it
     */
    public ScenarioReport run(Ruleset ruleset) {
        LoadResult result = library.load(ruleset.content().files());
        if (result instanceof LoadResult.Loaded loaded) {
            try {
                return new ScenarioRun(loaded.rulebook(), accounts.get()).run(loaded.scenarios());
            } finally {
                loaded.rulebook().rules().close();
            }
        }
        throw Library.unreadable((LoadResult.Refused) result);
    }

    /**
     * What lint finds in a ruleset on the day of an instant.
     *
     * @throws Library.Unreadable when this program cannot load it
     */
    List<Remark> lint(Ruleset ruleset, Instant at) {
        return library.typed(ruleset.content().files()).remarks(at);
    }

    static Checks.Tests counted(ScenarioReport report, Instant at) {
        int failed = report.failures().size();
        return new Checks.Tests(report.results().size() - failed, failed, report.skipped(), at);
    }

    /** What keeps a ruleset from being validated: errors of lint, then scenarios that failed. */
    static List<FileFault> failures(List<Remark> findings, ScenarioReport report) {
        Stream<FileFault> errors = findings.stream()
                .filter(finding -> finding.level() == Remark.Level.ERROR)
                .map(finding -> new FileFault(
                        finding.file(), finding.sheet(), finding.ref(), finding.code(), finding.message()));
        return Stream.concat(errors, report.failures().stream().flatMap(Validation::faults))
                .toList();
    }

    private static Stream<FileFault> faults(ScenarioResult result) {
        return result.findings().stream().map(finding -> fault(result.file(), finding));
    }

    private static FileFault fault(String file, Finding finding) {
        return new FileFault(file, finding.cell().sheet(), finding.cell().ref(), finding.code(), finding.message())
                .found(finding.expected(), null);
    }
}
