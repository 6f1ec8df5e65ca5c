package io.proffer.cli.migration;

import io.proffer.cli.check.Paint;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.migration.Notice;
import io.proffer.migration.Proposal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What became of a native decision table.
 *
 * @param file the file
 * @param tables the tables that are proposed
 * @param declined how many things were not taken over
 * @param notices what became of each thing
 * @param vocabulary lines that {@code vocabulary.yaml} would need, empty when none
 */
record ImportReport(String file, List<Table> tables, int declined, List<Notice> notices, String vocabulary) {

    /** Copies the lists. */
    ImportReport {
        tables = List.copyOf(tables);
        notices = List.copyOf(notices);
    }

    /** Form of the report. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs: one line. */
        JSON
    }

    /**
     * A proposed table.
     *
     * @param conditions headings under WHEN
     * @param outcomes headings under THEN
     * @param rowsOn rows that would decide at once
     * @param rowsOff rows that are switched off until somebody has looked at them
     */
    record Table(
            String key,
            String stage,
            String hitPolicy,
            List<String> conditions,
            List<String> outcomes,
            long rowsOn,
            long rowsOff) {
        static Table of(DecisionTable table) {
            long on = table.rows().stream().filter(row -> row.meta().enabled()).count();
            return new Table(
                    table.key(),
                    table.stage(),
                    table.hitPolicy().name(),
                    headings(table.inputs()),
                    headings(table.outputs()),
                    on,
                    table.rows().size() - on);
        }

        private static List<String> headings(List<Column> columns) {
            return columns.stream().map(column -> column.term().label()).toList();
        }
    }

    static ImportReport of(Path file, Proposal proposal) {
        return new ImportReport(
                file.toString(),
                proposal.tables().stream().map(Table::of).toList(),
                proposal.declined(),
                proposal.notices(),
                proposal.vocabulary());
    }

    /** The report for people. */
    String text(Paint paint) {
        StringBuilder text = new StringBuilder();
        for (Notice notice : notices) {
            line(text, "%s @ %s — %s", outcome(notice, paint), notice.place(), notice.message());
        }
        for (Table table : tables) {
            line(
                    text,
                    "%n%s (%s, %s): %d rows on, %d off",
                    table.key,
                    table.stage,
                    table.hitPolicy,
                    table.rowsOn,
                    table.rowsOff);
            line(text, "  WHEN %s", String.join(" | ", table.conditions));
            line(text, "  THEN %s", String.join(" | ", table.outcomes));
        }
        if (!vocabulary.isEmpty()) {
            line(text, "%nProposed for rules/vocabulary.yaml:%n%s", vocabulary.stripTrailing());
        }
        String result = declined == 0 ? paint.green("nothing was declined") : paint.red(declined + " declined");
        line(text, "%n%s: %d tables proposed, %s. Nothing in the file was run.", file, tables.size(), result);
        return text.toString();
    }

    private static String outcome(Notice notice, Paint paint) {
        return switch (notice.outcome()) {
            case TRANSLATED -> paint.green(notice.outcome().name());
            case DROPPED -> notice.outcome().name();
            case DECLINED -> paint.red(notice.outcome().name());
        };
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
