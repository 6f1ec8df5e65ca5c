package io.proffer.migration;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.migration.sheet.Constraint;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.words.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the proposed table.
 *
 * @param from the native column
 * @param term the word over it; of a note, a heading that starts with {@code #}
 * @param note true when its cells are only kept for people
 * @param constraint what a condition asks, null for an outcome and for a condition that was declined
 */
record Planned(
        NativeColumn from,
        Term term,
        boolean note,
        @Nullable Constraint constraint) {

    /** A column of the vocabulary. */
    static Planned of(NativeColumn from, Term term, @Nullable Constraint constraint) {
        return new Planned(from, term, false, constraint);
    }

    /** A private column that keeps the cells as they are. */
    static Planned note(NativeColumn from, @Nullable Constraint constraint) {
        String label = "# " + Plain.of(from.called());
        Term term = new Term(
                -1,
                "note" + from.index(),
                label.substring(0, Math.min(label.length(), 200)),
                List.of(),
                TermType.TEXT,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                false,
                false,
                null);
        return new Planned(from, term, true, constraint);
    }
}
