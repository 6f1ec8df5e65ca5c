package io.proffer.engine.treatment.content;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures texts may name: the account's own, those of its quote and its value case. What is not known is not there;
 * nothing is guessed. Values are Integer, BigDecimal, Money or String. Belongs to one thread.
 */
public final class Figures {
    private final Map<Slot, Object> values = new EnumMap<>(Slot.class);

    /** Nothing is known yet. */
    public Figures() {}

    /**
     * What is proposed, as far as texts may name it.
     *
     * @param seatsDelta seats it adds, 0 for none
     * @param trialDays length of the trial, null when it is none
     * @param quote what it costs, null when nothing that is paid changes
     * @param valueCase what it brings, null when nothing is weighed
     */
    public record Deal(
            int seatsDelta,
            @Nullable Integer trialDays,
            @Nullable Quote quote,
            @Nullable ValueCase valueCase) {}

    /** The figures of an offer made to an account; those of quote and value case as they are shown, rounded. */
    public static Figures of(Account account, Offer offer, Catalog catalog, Deal deal) {
        Figures figures = new Figures();
        figures.put(Slot.SEATS_DELTA, deal.seatsDelta() == 0 ? null : deal.seatsDelta());
        figures.put(Slot.TRIAL_DAYS, deal.trialDays());
        figures.put(Slot.TENURE_MONTHS, account.tenureMonths());
        figures.put(Slot.TARGET_PLAN_NAME, planName(catalog, offer.toPlan()));
        figures.account(account.subscription(), account.engagement(), catalog);
        if (deal.quote() != null) {
            figures.quote(deal.quote());
        }
        if (deal.valueCase() != null) {
            figures.valueCase(deal.valueCase());
        }
        return figures;
    }

    /** Sets a figure; null leaves it unknown. */
    public Figures put(Slot slot, @Nullable Object value) {
        if (value != null) {
            values.put(slot, value);
        }
        return this;
    }

    /** A figure, null when it is not known. */
    public @Nullable Object get(Slot slot) {
        return values.get(slot);
    }

    /**
     * A figure as a sentence may name it; null when it is not known or says nothing. A return below zero is no gain to
     * speak of, and a wait of no minutes is none: whoever needs them as figures reads {@link #get}.
     */
    @Nullable
    Object said(Slot slot) {
        Object value = values.get(slot);
        boolean silent = switch (slot) {
            case ROI_LOW, ROI_BASE, ROI_HIGH -> value instanceof BigDecimal pct && pct.signum() < 0;
            case EXPECTED_DOWNTIME -> value instanceof Integer minutes && minutes == 0;
            default -> false;
        };
        return silent ? null : value;
    }

    private void account(@Nullable Subscription subscription, @Nullable Engagement engagement, Catalog catalog) {
        if (subscription != null) {
            put(Slot.SEATS_LICENSED, subscription.seatsLicensed());
            put(Slot.PLAN_NAME, planName(catalog, subscription.planKey()));
        }
        if (engagement != null) {
            put(Slot.ACTIVE_SEATS, engagement.activeSeats30d());
            put(Slot.PENDING_INVITES, engagement.pendingInvites());
            put(Slot.SEAT_GROWTH, engagement.seatGrowth90dPct());
        }
    }

    private void quote(Quote quote) {
        put(Slot.SEATS_AFTER, quote.target().seats());
        put(Slot.INCREMENTAL_YEAR1, quote.totals().incrementalYear1());
        int rampMonths = quote.pricePath().rampMonths();
        if (rampMonths > 0) {
            put(Slot.INCREMENTAL_AFTER_RAMP, quote.deltaArr());
            put(Slot.RAMP_MONTHS, rampMonths);
        }
        put(
                Slot.STEP_DOWN_DAYS,
                quote.terms().stepDownDays() == 0 ? null : quote.terms().stepDownDays());
        if (quote.savings() != null) {
            put(Slot.SAVINGS, quote.savings().amount());
            put(Slot.SAVINGS_PCT, quote.savings().pct());
        }
    }

    private void valueCase(ValueCase valueCase) {
        if (valueCase.roiPct() != null) {
            ValueCase.Roi shown = valueCase.roiPct().rounded();
            put(Slot.ROI_LOW, shown.low());
            put(Slot.ROI_BASE, shown.base());
            put(Slot.ROI_HIGH, shown.high());
        }
        put(Slot.PAYBACK_LOW, valueCase.paybackMonths().low());
        put(Slot.PAYBACK_BASE, valueCase.paybackMonths().base());
        put(Slot.PAYBACK_HIGH, valueCase.paybackMonths().high());
    }

    private static @Nullable String planName(Catalog catalog, @Nullable String key) {
        Plan plan = key == null ? null : catalog.plans().get(key);
        return plan == null ? null : plan.name();
    }
}
