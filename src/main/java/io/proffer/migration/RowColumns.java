package io.proffer.migration;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.Plain;

/** What is said of columns that are about the rule itself. */
final class RowColumns {
    private RowColumns() {}

    static void say(NativeColumn column, NativeTable table, Notices notices) {
        String sheet = table.sheet().name();
        String ref = NativeTable.ref(table.row() + 1, column.index());
        if (column.kind() == null) {
            notices.declined(sheet, ref, Plain.quoted(column.word()) + " is no kind of column that Drools documents.");
            return;
        }
        boolean empty = table.rows().stream().allMatch(row -> table.at(row, column) instanceof RawCell.Blank);
        String word = column.kind().word();
        if (empty) {
            notices.dropped(sheet, ref, word + " is empty in every row.");
            return;
        }
        switch (column.kind()) {
            case NAME -> notices.translated(sheet, ref, "NAME gives row ids, or notes where it makes no id.");
            case DESCRIPTION -> notices.translated(sheet, ref, "DESCRIPTION is the note of a row.");
            case ENABLED, DATE_EFFECTIVE, DATE_EXPIRES, ACTIVATION_GROUP ->
                notices.translated(sheet, ref, word + " is read row by row.");
            case NO_LOOP, LOCK_ON_ACTIVE, AUTO_FOCUS, METADATA ->
                notices.dropped(
                        sheet, ref, word + " has no meaning: a row of a typed table answers once and wakes no other.");
            case PRIORITY -> {
                if (RowOrder.isFirst(table)) {
                    notices.translated(sheet, ref, "PRIORITY orders the rows: the first that matches answers.");
                } else {
                    notices.declined(
                            sheet,
                            ref,
                            "PRIORITY is lost: without one ACTIVATION-GROUP, all rows that match answer, in row order.");
                }
            }
            default ->
                notices.declined(
                        sheet, ref, word + " says when or with whom a rule fires, which a typed table does not know.");
        }
    }
}
