package io.proffer.governance.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What {@code offer_governance} is asked about one changed row.
 *
 * @param family family of offers it touches, null for one that it does not name
 * @param discountPct largest discount it lets through, 0 when it grants none
 */
record Touch(@Nullable String family, BigDecimal discountPct) {}
