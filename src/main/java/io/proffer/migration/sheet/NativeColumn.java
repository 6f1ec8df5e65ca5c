package io.proffer.migration.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A column of a native table.
 *
 * @param index 0-based column of the sheet
 * @param kind what it is, null when the word is not known
 * @param word the word for its kind, as written
 * @param pattern the fact it is about, may be empty
 * @param code the constraint or action, may be empty
 * @param title heading for people, may be empty
 */
public record NativeColumn(
        int index, @Nullable ColumnKind kind, String word, String pattern, String code, String title) {

    /** What people call it: its title, else its code, else its kind. */
    public String called() {
        return !title.isEmpty() ? title : !code.isEmpty() ? code : word;
    }
}
