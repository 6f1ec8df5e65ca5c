package io.proffer.engine.account;

import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an account that follow from others. Each is null when something it follows from is unknown; percentages
 * have two decimals, rounded half even.
 */
public final class DerivedFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    /** Minor units; a contract that comes to more is a mistake, and sums might overflow. */
    private static final BigDecimal LARGEST_YEAR = BigDecimal.valueOf(1_000_000_000_000_000L);

    private static final BigDecimal GREEN_FROM = BigDecimal.valueOf(75);
    private static final BigDecimal YELLOW_FROM = BigDecimal.valueOf(50);

    private DerivedFigures() {}

    /** Full months since a day, 0 when that day is yet to come. */
    public static @Nullable Integer tenureMonths(@Nullable LocalDate customerSince, LocalDate today) {
        return customerSince == null ? null : (int) Math.max(0, ChronoUnit.MONTHS.between(customerSince, today));
    }

    /** Days until the term ends, negative when it has ended. */
    public static @Nullable Integer daysToRenewal(@Nullable LocalDate termEndOn, LocalDate today) {
        return termEndOn == null ? null : (int) ChronoUnit.DAYS.between(today, termEndOn);
    }

    /** Months of the term: what is said of it, else from its start to its end; null when neither is known. */
    public static @Nullable Integer termMonths(Subscription subscription) {
        if (subscription.termMonths() != null
                || subscription.termStartOn() == null
                || subscription.termEndOn() == null) {
            return subscription.termMonths();
        }
        long months = ChronoUnit.MONTHS.between(subscription.termStartOn(), subscription.termEndOn());
        return (int) Math.max(Integer.MIN_VALUE, Math.min(months, Integer.MAX_VALUE));
    }

    /** Part of a whole in percent, uncapped; null when the whole is zero. */
    public static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() <= 0) {
            return null;
        }
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_EVEN);
    }

    /** Seats used in the last 30 days in percent of the seats licensed; null when none are licensed. */
    public static @Nullable BigDecimal seatUtilizationPct(
            @Nullable Integer activeSeats30d, @Nullable Integer seatsLicensed) {
        return activeSeats30d == null || seatsLicensed == null
                ? null
                : percent(BigDecimal.valueOf(activeSeats30d), BigDecimal.valueOf(seatsLicensed));
    }

    /** PROMOTER from 9, PASSIVE from 7, DETRACTOR below. */
    public static @Nullable NpsClass npsClass(@Nullable Integer npsScore) {
        if (npsScore == null) {
            return null;
        }
        return npsScore >= 9 ? NpsClass.PROMOTER : npsScore >= 7 ? NpsClass.PASSIVE : NpsClass.DETRACTOR;
    }

    /** GREEN from 75, YELLOW from 50, RED below. */
    public static @Nullable HealthBand band(@Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        return score.compareTo(GREEN_FROM) >= 0
                ? HealthBand.GREEN
                : score.compareTo(YELLOW_FROM) >= 0 ? HealthBand.YELLOW : HealthBand.RED;
    }

    /**
     * Recurring revenue of a year: twelve times {@code mrr}, else {@code unitPrice × seats × 12 × (1 − discountPct / 100)}.
     * A discount that is not known is not taken for none, and what is too much for any contract is not known.
     */
    public static @Nullable Money arr(Subscription subscription) {
        Money mrr = subscription.mrr();
        return mrr == null ? seatsYear(subscription) : mrr.times(12);
    }

    /** What the plan alone costs in a year: add-ons are in what is paid, and go on beside it. */
    public static Money planYear(Subscription subscription, Money paid) {
        Money seats = seatsYear(subscription);
        boolean isLess = seats != null && seats.currency().equals(paid.currency()) && seats.amount() < paid.amount();
        return isLess ? seats : paid;
    }

    private static @Nullable Money seatsYear(Subscription subscription) {
        Money unitPrice = subscription.unitPrice();
        Integer seats = subscription.seatsLicensed();
        BigDecimal discountPct = subscription.discountPct();
        if (unitPrice == null || seats == null || discountPct == null) {
            return null;
        }
        BigDecimal kept = HUNDRED.subtract(discountPct).movePointLeft(2);
        BigDecimal factor = TWELVE.multiply(BigDecimal.valueOf(seats)).multiply(kept);
        boolean isPlausible =
                BigDecimal.valueOf(unitPrice.amount()).multiply(factor).compareTo(LARGEST_YEAR) <= 0;
        return isPlausible ? unitPrice.times(factor) : null;
    }

    /** A twelfth of the recurring revenue of a year, rounded half even. */
    public static @Nullable Money mrr(@Nullable Money arr) {
        return arr == null
                ? null
                : new Money(
                        BigDecimal.valueOf(arr.amount())
                                .divide(TWELVE, 0, RoundingMode.HALF_EVEN)
                                .longValueExact(),
                        arr.currency());
    }
}
