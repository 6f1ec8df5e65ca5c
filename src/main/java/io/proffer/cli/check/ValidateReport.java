package io.proffer.cli.check;

import io.proffer.engine.table.TableEvaluator;
import io.proffer.lint.Finding;
import io.proffer.lint.Lint;
import io.proffer.lint.Severity;
import io.proffer.lint.Subject;
import io.proffer.reports.Remark;
import io.proffer.reports.Remark.Level;
import io.proffer.rulesets.LoadResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What looking through rules and tables gave.
 *
 * @param ruleset id of the rulebook, null when the files make none
 * @param asOf the day on which reviews were due and levers had ended
 * @param tables how many tables were looked at
 * @param faultCount faults of the files in all; with any, lint was not run
 * @param errors errors found by lint
 * @param warnings warnings found by lint
 * @param remarks every one of them, each with its place; of very many faults the first
 */
record ValidateReport(
        @Nullable String ruleset,
        LocalDate asOf,
        int tables,
        int faultCount,
        int errors,
        int warnings,
        List<Remark> remarks) {

    /** Copies the list. */
    ValidateReport {
        remarks = List.copyOf(remarks);
    }

    static ValidateReport of(LoadResult result, LocalDate asOf) {
        return result instanceof LoadResult.Loaded loaded ? of(loaded, asOf) : of((LoadResult.Refused) result, asOf);
    }

    private static ValidateReport of(LoadResult.Refused refused, LocalDate asOf) {
        List<Remark> remarks = refused.faults().stream().map(Remark::of).toList();
        return new ValidateReport(null, asOf, 0, refused.faultCount(), 0, 0, remarks);
    }

    private static ValidateReport of(LoadResult.Loaded loaded, LocalDate asOf) {
        var rulebook = loaded.rulebook();
        Subject subject = new Subject(
                rulebook.vocabulary(),
                rulebook.catalog(),
                rulebook.tables().stream().map(TableEvaluator::table).toList(),
                asOf);
        List<Finding> findings = Lint.of(subject);
        int errors = (int) findings.stream()
                .filter(finding -> finding.code().severity() == Severity.ERROR)
                .count();
        return new ValidateReport(
                rulebook.id(),
                asOf,
                subject.tables().size(),
                0,
                errors,
                findings.size() - errors,
                findings.stream()
                        .map(finding -> remark(finding, loaded.files()))
                        .toList());
    }

    private static Remark remark(Finding finding, Map<String, String> files) {
        return new Remark(
                finding.code().severity() == Severity.ERROR ? Level.ERROR : Level.WARNING,
                finding.code().code(),
                files.getOrDefault(finding.table(), ""),
                finding.place().sheet(),
                finding.place().ref(),
                finding.message());
    }

    /** True when a pipeline may go on. */
    boolean isClean(boolean strict) {
        return faultCount == 0 && errors == 0 && !(strict && warnings > 0);
    }
}
