package io.proffer.workbook.layout;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet and what its cells are.
 *
 * @param sheetColumn 0-based column
 * @param role what the cells are
 * @param term the term of a condition, outcome or meta column, null for the others
 * @param meta the meta heading, null for the others
 */
record BoundColumn(
        int sheetColumn,
        Role role,
        @Nullable Term term,
        @Nullable MetaHeading meta) {
    /** What the cells of a column are. */
    enum Role {
        /** A condition. */
        INPUT,
        /** An outcome. */
        OUTPUT,
        /** About the row itself. */
        META,
        /** A private note, never read. */
        NOTE,
        /** Already reported, not read. */
        IGNORED,
        /** Under no known heading. */
        STRAY
    }

    static BoundColumn of(int sheetColumn, Role role) {
        return new BoundColumn(sheetColumn, role, null, null);
    }

    static BoundColumn of(int sheetColumn, Role role, Term term) {
        return new BoundColumn(sheetColumn, role, term, null);
    }

    static BoundColumn of(int sheetColumn, MetaHeading meta) {
        return new BoundColumn(sheetColumn, Role.META, meta.term(), meta);
    }

    /** The column of the typed table. */
    Column column() {
        if (term == null) {
            throw new IllegalStateException("A column of role " + role + " has no term.");
        }
        return new Column(term, sheetColumn);
    }

    /** What makes two columns the same. */
    String identity() {
        return role + (term == null ? "" : term.key());
    }
}
