package io.proffer.cli.check;

import io.proffer.cli.Rulebooks;
import io.proffer.scenarios.run.TableCoverage;
import java.util.List;
import java.util.Locale;

/** A report of scenarios as people read it in a terminal. */
final class TestText {
    private static final int CELLS_SHOWN = 8;

    private final TestReport report;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    TestText(TestReport report, Paint paint) {
        this.report = report;
        this.paint = paint;
    }

    String text() {
        if (report.faults().isEmpty()) {
            failures();
            coverage();
            head();
        } else {
            faults();
        }
        return text.toString();
    }

    private void faults() {
        report.faults().forEach(fault -> line("%s", fault));
        line("%n%s", paint.red("The rulebook cannot be tested: " + Rulebooks.said(report.faultCount()) + "."));
    }

    private void failures() {
        for (TestReport.Case each : report.scenarios()) {
            if (!each.isPassed()) {
                line("%s %s", paint.red("FAILED"), each.name());
                each.findings().forEach(finding -> line("  %s", finding));
            }
        }
    }

    private void coverage() {
        line(
                "%s%-32s %14s %28s",
                report.failed() > 0 ? System.lineSeparator() : "", "Table", "rows hit", "conditions seen both ways");
        for (TableCoverage table : report.coverage()) {
            line(
                    "  %-30s %7d of %3d %21d of %3d",
                    table.table(), table.rowsHit(), table.rows(), table.truthsSeen(), 2 * table.conditions());
            some("never hit", table.rowsNeverHit());
            if (table.rowsHit() > 0) {
                some("never met", table.neverMet());
                some("never failed", table.neverFailed());
            }
        }
    }

    private void some(String what, List<String> which) {
        if (!which.isEmpty()) {
            int more = which.size() - CELLS_SHOWN;
            String listed = String.join(", ", which.subList(0, Math.min(CELLS_SHOWN, which.size())));
            line("    %s: %s%s", what, listed, more > 0 ? " and " + more + " more" : "");
        }
    }

    private void head() {
        String result = report.failed() == 0
                ? paint.green(report.passed() + " passed")
                : report.passed() + " passed, " + paint.red(report.failed() + " failed");
        line("%nScenarios of %s: %s, %d switched off.", report.ruleset(), result, report.skipped());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
