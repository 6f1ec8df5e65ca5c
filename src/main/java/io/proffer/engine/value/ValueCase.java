package io.proffer.engine.value;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer gains and pays over a horizon, in one currency.
 *
 * @param id id of the value case
 * @param offerKey offer whose parameters were used; for a trial, the upgrade it leads to
 * @param horizonMonths months looked ahead
 * @param drivers where the benefit comes from; empty when the offer only saves money
 * @param benefit sum of the drivers in the horizon
 * @param oneOffCost cost of the change itself
 * @param incrementalCost recurring cost of the horizon above what is paid now; negative when the customer saves
 * @param roiPct (benefit - cost) / cost in percent, null when there is no cost or no driver
 * @param paybackMonths first month in which the benefit has covered what was invoiced
 * @param netValue base benefit less all cost
 * @param cumulative month 1 to the horizon, base case
 * @param projection 12, 24 and 36 months ahead
 * @param assumptions what must hold, for people
 * @param confidence how well the figures are founded
 * @param gate how the offer passed or failed the threshold
 * @param row row of {@code roi_parameters}, null when none was needed
 */
public record ValueCase(
        String id,
        String offerKey,
        int horizonMonths,
        List<Driver> drivers,
        MoneyRange benefit,
        Money oneOffCost,
        Money incrementalCost,
        @Nullable Roi roiPct,
        Payback paybackMonths,
        Money netValue,
        List<Month> cumulative,
        List<Projection> projection,
        List<String> assumptions,
        Confidence confidence,
        Gate gate,
        @Nullable RowRef row) {

    /** Copies the lists. */
    public ValueCase {
        drivers = List.copyOf(drivers);
        cumulative = List.copyOf(cumulative);
        projection = List.copyOf(projection);
        assumptions = List.copyOf(assumptions);
    }

    /** As people read it: returns with one decimal. Scores and thresholds go by the exact figures. */
    public ValueCase rounded() {
        return new ValueCase(
                id,
                offerKey,
                horizonMonths,
                drivers,
                benefit,
                oneOffCost,
                incrementalCost,
                roiPct == null ? null : roiPct.rounded(),
                paybackMonths,
                netValue,
                cumulative,
                projection,
                assumptions,
                confidence,
                gate,
                row);
    }

    /** Everything it costs in the horizon. */
    public Money cost() {
        return incrementalCost.plus(oneOffCost);
    }

    /** The three families of value. */
    public enum Family {
        /** Time saved. */
        TIME,
        /** Revenue gained. */
        REVENUE,
        /** Loss avoided. */
        RISK
    }

    /** Where an input comes from. */
    public enum Source {
        /** The customer said so. */
        CUSTOMER,
        /** Observed in the account. */
        OBSERVED,
        /** A row of the table. */
        BENCHMARK,
        /** What the offer brings. */
        OFFER
    }

    /** How well the figures are founded. */
    public enum Confidence {
        /** The general row. */
        LOW,
        /** A row made for this offer. */
        MEDIUM,
        /** Figures of the customer's own. */
        HIGH
    }

    /** How the threshold was met. */
    public enum Gate {
        /** At or above it. */
        PASSED,
        /** Below it, but the customer asked. */
        PASSED_ON_REQUEST,
        /** Below it. */
        BELOW,
        /** No threshold, or nothing to pay. */
        OPEN
    }

    /**
     * One source of benefit.
     *
     * @param family kind of value
     * @param key stable key, such as {@code TIME_SAVED}
     * @param formula in words
     * @param inputs every figure of the formula
     * @param low cautious benefit in the horizon
     * @param base expected benefit
     * @param high hopeful benefit
     */
    public record Driver(
            Family family, String key, String formula, List<Input> inputs, Money low, Money base, Money high) {
        /** Copies the list. */
        public Driver {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A figure of a formula.
     *
     * @param key stable key
     * @param value in major units for money
     * @param unit what is counted, a currency code for money
     * @param source where it comes from
     * @param asOf when it was observed, null for others
     * @param row row it comes from, null for others
     */
    public record Input(
            String key,
            BigDecimal value,
            String unit,
            Source source,
            @Nullable Instant asOf,
            @Nullable RowRef row) {}

    /** Low, base and high amounts. */
    public record MoneyRange(Money low, Money base, Money high) {}

    /** Low, base and high return in percent, at full precision. */
    public record Roi(BigDecimal low, BigDecimal base, BigDecimal high) {
        /** As people read it: one decimal, half even. */
        public Roi rounded() {
            return new Roi(oneDecimal(low), oneDecimal(base), oneDecimal(high));
        }

        private static BigDecimal oneDecimal(BigDecimal pct) {
            return pct.setScale(1, RoundingMode.HALF_EVEN);
        }
    }

    /** Low, base and high months; null when the cost is never covered. */
    public record Payback(
            @Nullable Integer low,
            @Nullable Integer base,
            @Nullable Integer high) {}

    /**
     * A month of the base case, summed from the start.
     *
     * @param month from 1
     * @param benefit gained so far
     * @param cost invoiced so far above what would have been invoiced anyway
     */
    public record Month(int month, Money benefit, Money cost) {}

    /**
     * Benefit and cost further ahead.
     *
     * @param months months from the start
     * @param benefit gained by then
     * @param cost invoiced by then above what would have been invoiced anyway, one-off cost included
     * @param netValue base benefit less cost
     * @param method how it was reckoned
     */
    public record Projection(int months, MoneyRange benefit, Money cost, Money netValue, String method) {
        static final String METHOD =
                "UNCHANGED: the monthly benefit goes on as it is, without growth; cost as the price path invoices it today";
    }
}
