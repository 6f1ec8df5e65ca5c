package io.proffer.cli;

import io.proffer.engine.portfolio.PortfolioSummary;
import io.proffer.engine.portfolio.PortfolioSummary.Count;
import io.proffer.engine.portfolio.PortfolioSummary.StageCount;
import java.util.List;
import java.util.Locale;

/** A report as people read it in a terminal. */
final class ReportText {
    private static final int MOST_REASONS = 12;

    private final StringBuilder text = new StringBuilder();
    private final DecideReport report;
    private final PortfolioSummary summary;

    private ReportText(DecideReport report) {
        this.report = report;
        this.summary = report.summary();
    }

    static String of(DecideReport report) {
        ReportText text = new ReportText(report);
        text.head();
        text.accounts();
        text.stages();
        text.counts("Verdict", summaryOrder(report.summary().verdicts()), Integer.MAX_VALUE);
        text.counts("Proposed offer", report.summary().offers(), Integer.MAX_VALUE);
        text.counts("Most frequent reason against", report.summary().reasons(), MOST_REASONS);
        return text.text.toString();
    }

    private static List<Count> summaryOrder(List<Count> verdicts) {
        return verdicts.stream().filter(count -> count.count() > 0).toList();
    }

    private void head() {
        line(
                "%s%,d accounts decided as of %s with %s.",
                report.complete() ? "" : "Interrupted. ",
                summary.accounts(),
                report.asOf(),
                report.ruleset().id());
        if (report.linesRefused() > 0) {
            line("%,d lines refused, named above.", report.linesRefused());
        }
        if (report.linesRefused() > 0 && summary.accounts() == 0) {
            line("The file must hold one account document on each line; 'jq -c .' writes a document so.");
        }
        if (report.accountsFailed() > 0) {
            line("%,d accounts could not be decided, named above.", report.accountsFailed());
        }
    }

    private void accounts() {
        line("%n%-34s %12s", "Account gets", "accounts");
        share("a commercial proposition", summary.withCommercial());
        share("care or education only", summary.withCareOnly());
        share("nothing now", summary.withNothing());
    }

    private void share(String what, long accounts) {
        double pct = summary.accounts() == 0 ? 0 : 100.0 * accounts / summary.accounts();
        line("  %-32s %,12d %6.1f %%", what, accounts, pct);
    }

    private void stages() {
        line("%n%-34s %12s %12s", "Stage", "entered", "refused");
        for (StageCount stage : summary.stages()) {
            line(
                    "  %-32s %,12d %,12d%s",
                    stage.stage(), stage.entered(), stage.refused(), stage.open() ? "  no table, all pass" : "");
        }
    }

    private void counts(String title, List<Count> counts, int most) {
        line("%n%-34s %12s", title, "candidates");
        counts.stream().limit(most).forEach(count -> line("  %-32s %,12d", count.key(), count.count()));
        if (counts.size() > most) {
            line("  and %d more", counts.size() - most);
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
