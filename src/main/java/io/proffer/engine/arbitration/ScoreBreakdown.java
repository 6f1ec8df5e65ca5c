package io.proffer.engine.arbitration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score came about: {@code score = P · C · V · L} (DT-16), each with four decimals.
 *
 * @param p propensity to accept, 0 to 1
 * @param c context factor, 0.5 to 2
 * @param v value factor, 0 to 1
 * @param l lever factor, 0.5 to 2
 * @param score their product
 * @param inputs what they were made of
 */
public record ScoreBreakdown(BigDecimal p, BigDecimal c, BigDecimal v, BigDecimal l, BigDecimal score, Inputs inputs) {

    /**
     * What the factors were made of.
     *
     * @param prior acceptance expected before any answer, 0 to 1
     * @param priorStrength how many presentations the prior weighs
     * @param presents presentations counted
     * @param accepts acceptances counted
     * @param countedFor offer or family the answers were counted for
     * @param priorRow row of the prior, null when the table has none
     * @param context rows that add to C
     * @param roiBasePct the customer's base return in percent, null when the customer pays less than before
     * @param deltaArr change of annual recurring revenue in EUR, major units; null when its currency has no rate
     * @param customerWeight weight of the customer's value in V
     * @param vendorWeight weight of the vendor's value in V
     * @param customerValueIndex 0 to 1
     * @param vendorValueIndex 0 to 1
     * @param levers levers, those without effect included
     * @param influences what else adds to L
     */
    public record Inputs(
            BigDecimal prior,
            BigDecimal priorStrength,
            long presents,
            long accepts,
            String countedFor,
            @Nullable String priorRow,
            List<Weight> context,
            @Nullable BigDecimal roiBasePct,
            @Nullable BigDecimal deltaArr,
            BigDecimal customerWeight,
            BigDecimal vendorWeight,
            BigDecimal customerValueIndex,
            BigDecimal vendorValueIndex,
            List<Lever> levers,
            List<Influence> influences) {}

    /**
     * A context weight.
     *
     * @param rowId row of {@code ranking}
     * @param pct percent added to C
     */
    public record Weight(String rowId, BigDecimal pct) {}

    /**
     * A business lever.
     *
     * @param rowId row of {@code ranking}
     * @param pct percent added to L
     * @param owner who is responsible for it
     * @param expiresOn last day it has effect
     * @param active false when it counts for nothing: it has expired, or would last longer than 180 days
     */
    public record Lever(
            String rowId,
            BigDecimal pct,
            @Nullable String owner,
            @Nullable LocalDate expiresOn,
            boolean active) {}

    /**
     * Something other than a lever that adds to L.
     *
     * @param code {@code SNOOZE_ENDED}
     * @param pct percent added to L
     * @param since when it began
     */
    public record Influence(String code, BigDecimal pct, Instant since) {}
}
