package io.proffer.migration;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.Notice.Outcome;
import io.proffer.migration.sheet.ColumnKind;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.Plain;
import org.jspecify.annotations.Nullable;

/** What becomes of columns that are about the rule itself. */
final class RowColumns {
    private RowColumns() {}

    /** Says what becomes of a column. */
    static void say(NativeColumn column, NativeTable table, Notices notices) {
        String sheet = table.sheet().name();
        String ref = NativeTable.ref(table.row() + 1, column.index());
        if (table.rows().stream().allMatch(row -> table.at(row, column) instanceof RawCell.Blank)) {
            notices.dropped(sheet, ref, Plain.quoted(column.word()) + " is empty in every row.");
            return;
        }
        switch (outcome(column.kind(), table)) {
            case TRANSLATED -> notices.translated(sheet, ref, translated(column));
            case DROPPED ->
                notices.dropped(
                        sheet,
                        ref,
                        column.word() + " has no meaning: a row of a typed table answers once and wakes no other.");
            case DECLINED ->
                notices.declined(sheet, ref, lost(column.kind(), column.word()) + " Its rows are switched off.");
        }
    }

    /** True when a row that says something here would decide otherwise without it. */
    static boolean isLost(NativeColumn column, NativeTable table) {
        return outcome(column.kind(), table) == Outcome.DECLINED;
    }

    private static Outcome outcome(@Nullable ColumnKind kind, NativeTable table) {
        if (kind == null) {
            return Outcome.DECLINED;
        }
        return switch (kind) {
            case CONDITION, ACTION, NAME, DESCRIPTION, ENABLED, DATE_EFFECTIVE, DATE_EXPIRES -> Outcome.TRANSLATED;
            case NO_LOOP, LOCK_ON_ACTIVE, AUTO_FOCUS, METADATA -> Outcome.DROPPED;
            case PRIORITY, ACTIVATION_GROUP -> RowOrder.isFirst(table) ? Outcome.TRANSLATED : Outcome.DECLINED;
            case DURATION, TIMER, CALENDARS, AGENDA_GROUP, RULEFLOW_GROUP -> Outcome.DECLINED;
        };
    }

    private static String translated(NativeColumn column) {
        return switch (column.kind()) {
            case NAME -> "NAME gives row ids, or notes where it makes no id.";
            case DESCRIPTION -> "DESCRIPTION is the note of a row.";
            case PRIORITY -> "PRIORITY orders the rows: the first that matches answers.";
            case ACTIVATION_GROUP -> "ACTIVATION-GROUP is the same in all rows: the hit policy is FIRST.";
            default -> column.word() + " is read row by row.";
        };
    }

    private static String lost(@Nullable ColumnKind kind, String word) {
        if (kind == null) {
            return Plain.quoted(word) + " is no kind of column that Drools documents.";
        }
        return switch (kind) {
            case PRIORITY -> "PRIORITY is lost: without one ACTIVATION-GROUP for all rows, all that match answer.";
            case ACTIVATION_GROUP -> "ACTIVATION-GROUP is lost: only one group for all rows can become FIRST.";
            default -> word + " says when or with whom a rule fires, which a typed table does not know.";
        };
    }
}
