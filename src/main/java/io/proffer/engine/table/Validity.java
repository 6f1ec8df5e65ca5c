package io.proffer.engine.table;

import io.proffer.engine.context.Fixed;
import java.util.List;

/** The days on which a row may match, as a condition on the day of the decision. */
final class Validity {
    /** Key of the term that holds the day of the decision. */
    static final String DAY = "decidedOn";

    private static final Condition ALWAYS = new Condition.Blank();

    private Validity() {}

    static Condition of(Row row) {
        RowMeta meta = row.meta();
        if (meta.validFrom() == null && meta.validTo() == null) {
            return ALWAYS;
        }
        long from = meta.validFrom() == null ? Interval.LOWEST : Fixed.of(meta.validFrom());
        long to = meta.validTo() == null ? Interval.HIGHEST : Fixed.of(meta.validTo());
        return new Condition.Within(List.of(new Interval(from, to)));
    }
}
