package io.proffer.engine.table;

import io.proffer.engine.context.Fixed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a row and until when it may be used.
 *
 * @param owner responsible person or team, null when not given
 * @param reviewBy day by which it must be looked at again, null when not given
 * @param enabled false when the row is switched off; such a row is kept and never matches
 * @param validFrom first day it may match, null for always
 * @param validTo last day it may match, null for always
 * @param note free text, null when none
 */
public record RowMeta(
        @Nullable String owner,
        @Nullable LocalDate reviewBy,
        boolean enabled,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    /** Nothing said: enabled, always valid. */
    public static final RowMeta NONE = new RowMeta(null, null, true, null, null, null);

    /** Key of the term that {@link #validity()} reads: the day of the decision. */
    public static final String DAY = "decidedOn";

    private static final Condition ALWAYS = new Condition.Blank();

    /** The days on which the row may match, as a condition on the day of the decision. */
    public Condition validity() {
        if (validFrom == null && validTo == null) {
            return ALWAYS;
        }
        long from = validFrom == null ? Interval.LOWEST : Fixed.of(validFrom);
        long to = validTo == null ? Interval.HIGHEST : Fixed.of(validTo);
        return new Condition.Within(List.of(new Interval(from, to)));
    }
}
