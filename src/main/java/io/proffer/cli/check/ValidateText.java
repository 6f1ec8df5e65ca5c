package io.proffer.cli.check;

import io.proffer.cli.Rulebooks;
import io.proffer.reports.Remark;
import io.proffer.reports.Remark.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report of faults and findings as people read it in a terminal. */
final class ValidateText {
    private static final int SHOWN_OF_A_KIND = 5;

    private final ValidateReport report;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    ValidateText(ValidateReport report, Paint paint) {
        this.report = report;
        this.paint = paint;
    }

    String text() {
        Map<List<String>, List<Remark>> kinds = report.remarks().stream()
                .collect(Collectors.groupingBy(
                        remark -> List.of(remark.code(), remark.file(), remark.sheet()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        kinds.values().forEach(this::some);
        head();
        return text.toString();
    }

    /** All of a kind on one sheet; of very many only the first, as they are mended together. */
    private void some(List<Remark> kind) {
        boolean error = kind.get(0).level() == Level.ERROR;
        int shown = error ? kind.size() : Math.min(kind.size(), SHOWN_OF_A_KIND);
        for (Remark remark : kind.subList(0, shown)) {
            String code = error ? paint.red(remark.code()) : paint.yellow(remark.code());
            line("%s @ %s — %s", code, remark.place(), remark.message());
        }
        if (shown < kind.size()) {
            Remark first = kind.get(0);
            line("%s and %d more on this sheet; --format json lists them all.", first.code(), kind.size() - shown);
        }
    }

    private void head() {
        if (report.faultCount() > 0) {
            line(
                    "%n%s",
                    paint.red(Rulebooks.said(report.faultCount())
                            + ". Lint looks at the tables once nothing is left to mend."));
            return;
        }
        String errors = report.errors() + " errors";
        line(
                "%n%d tables of %s as of %s: %s, %d warnings.",
                report.tables(),
                report.ruleset(),
                report.asOf(),
                report.errors() > 0 ? paint.red(errors) : paint.green(errors),
                report.warnings());
    }

    private void line(String format, @Nullable Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
