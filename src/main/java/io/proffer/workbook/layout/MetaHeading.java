package io.proffer.workbook.layout;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import java.util.List;
import java.util.Optional;

/** The columns every table may have beside its terms. */
public enum MetaHeading {
    /** Stable id of a row, unique in its table. */
    ROW_ID("Row id", TermType.CODE),
    /** Responsible person or team. */
    OWNER("Owner", TermType.TEXT),
    /** Day by which the row must be looked at again. */
    REVIEW_BY("Review by", TermType.DATE),
    /** No switches the row off. */
    ENABLED("Enabled", TermType.YES_NO),
    /** A remark for people. */
    NOTE("Note", TermType.TEXT),
    /** First day the row may match. */
    VALID_FROM("Valid from", TermType.DATE),
    /** Last day the row may match. */
    VALID_TO("Valid to", TermType.DATE);

    private final Term term;

    MetaHeading(String label, TermType type) {
        this.term = new Term(
                -1, name(), label, List.of(), type, null, null, null, List.of(), null, null, false, false, false, null);
    }

    /** The heading as written. */
    public String label() {
        return term.label();
    }

    /** What a cell under the heading may say. */
    public Term term() {
        return term;
    }

    /** The column a heading names. */
    public static Optional<MetaHeading> of(String heading) {
        String folded = Vocabulary.fold(heading);
        for (MetaHeading meta : values()) {
            if (Vocabulary.fold(meta.label()).equals(folded)) {
                return Optional.of(meta);
            }
        }
        return Optional.empty();
    }
}
