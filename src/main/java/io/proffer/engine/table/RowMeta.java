package io.proffer.engine.table;

import java.time.LocalDate;
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
}
