package io.proffer.engine.value;

import io.proffer.engine.account.Engagement;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase.Driver;
import io.proffer.engine.value.ValueCase.Family;
import io.proffer.engine.value.ValueCase.Input;
import io.proffer.engine.value.ValueCase.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The drivers of DT-15: time saved, loss avoided, revenue gained. Each is shown rounded half even once to the minor unit,
 * so that drivers sum to the benefit to the cent; what follows from them follows from the exact figures. A driver whose
 * figures claim nothing is left out.
 */
final class Drivers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Beyond this many major units a benefit is a mistake, and sums might overflow. */
    static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final ValueQuestion question;
    private final Quote quote;
    private final RoiParameters parameters;
    private final BigDecimal months;
    private final BigDecimal low;
    private final BigDecimal high;
    private final List<Driver> drivers = new ArrayList<>(3);
    private BigDecimal exact = BigDecimal.ZERO;

    Drivers(ValueQuestion question, Quote quote, RoiParameters parameters) {
        this.question = question;
        this.quote = quote;
        this.parameters = parameters;
        this.months = BigDecimal.valueOf(question.horizonMonths());
        this.low = parameters.row().number("lowFactor").orElse(BigDecimal.ONE);
        this.high = parameters.row().number("highFactor").orElse(BigDecimal.ONE);
    }

    /**
     * What is gained.
     *
     * @param drivers as they are shown
     * @param low cautious benefit in major units, not rounded
     * @param base expected benefit
     * @param high hopeful benefit
     */
    record Gain(List<Driver> drivers, BigDecimal low, BigDecimal base, BigDecimal high) {}

    Gain all() {
        time();
        risk();
        revenue();
        return new Gain(List.copyOf(drivers), exact.multiply(low), exact, exact.multiply(high));
    }

    private void time() {
        Input hours = parameters.number("hoursSavedPerSeatMonth", "hours");
        if (hours.value().signum() == 0) {
            return;
        }
        Input seats = seats();
        Input cost = parameters.money("loadedHourlyCost");
        Input adoption = parameters.number("adoptionFactor", "ratio");
        BigDecimal base = hours.value()
                .multiply(seats.value())
                .multiply(months)
                .multiply(cost.value())
                .multiply(adoption.value());
        String formula = "hoursSavedPerSeatMonth × seats × " + months + " months × loadedHourlyCost × adoptionFactor";
        add(Family.TIME, "TIME_SAVED", formula, List.of(hours, seats, cost, adoption), base);
    }

    /** Added seats for a seat offer; for everything else the seats that are in use. */
    private Input seats() {
        Input own = parameters.ownSeats();
        if (own != null) {
            return own;
        }
        if (question.offer().family() == OfferFamily.SEAT) {
            int added = quote.target().seats() - quote.current().seats();
            return new Input("seatsAdded", BigDecimal.valueOf(added), "seats", Source.OFFER, null, null);
        }
        Engagement engagement = question.account().engagement();
        if (engagement == null || engagement.activeSeats30d() == null) {
            parameters.miss("engagement.activeSeats30d");
            return new Input("activeSeats30d", BigDecimal.ZERO, "seats", Source.OBSERVED, null, null);
        }
        BigDecimal active = BigDecimal.valueOf(engagement.activeSeats30d());
        return new Input("activeSeats30d", active, "seats", Source.OBSERVED, engagement.asOf(), null);
    }

    private void risk() {
        Input points = parameters.number("riskProbReductionPp", "pp");
        if (points.value().signum() == 0) {
            return;
        }
        Input cost = parameters.money("riskEventCost");
        BigDecimal year = points.value().multiply(cost.value()).divide(HUNDRED);
        String formula = "riskProbReductionPp / 100 × riskEventCost" + ofYear();
        add(Family.RISK, "RISK_REDUCED", formula, List.of(points, cost), inHorizon(year));
    }

    private void revenue() {
        Input year = parameters.money("revenueImpactYear");
        add(Family.REVENUE, "REVENUE_GAINED", "revenueImpactYear" + ofYear(), List.of(year), inHorizon(year.value()));
    }

    private String ofYear() {
        return question.horizonMonths() == 12 ? "" : " × " + months + " / 12 months";
    }

    private BigDecimal inHorizon(BigDecimal year) {
        return question.horizonMonths() == 12 ? year : year.multiply(months).divide(YEAR, 10, RoundingMode.HALF_EVEN);
    }

    private void add(Family family, String key, String formula, List<Input> inputs, BigDecimal base) {
        if (base.signum() == 0) {
            return;
        }
        if (base.compareTo(LARGEST) > 0) {
            parameters.miss("a plausible " + key);
            return;
        }
        exact = exact.add(base);
        String currency = parameters.currency();
        drivers.add(new Driver(
                family,
                key,
                formula,
                inputs,
                Money.of(base.multiply(low), currency),
                Money.of(base, currency),
                Money.of(base.multiply(high), currency)));
    }
}
