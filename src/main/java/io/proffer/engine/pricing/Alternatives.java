package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.Quote.Alternative;
import io.proffer.engine.pricing.rule.Discounts;
import io.proffer.engine.pricing.rule.Discounts.Extra;
import io.proffer.engine.pricing.rule.Grant;
import io.proffer.engine.pricing.rule.PriceList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other ways to buy: the other billing interval, and the next smaller plan or number of seats. */
final class Alternatives {
    static final String OTHER_BILLING_INTERVAL = "OTHER_BILLING_INTERVAL";
    static final String NEXT_SMALLER_STEP = "NEXT_SMALLER_STEP";

    private final PriceList prices;
    private final Discounts discounts;

    Alternatives(PriceList prices, Discounts discounts) {
        this.prices = prices;
        this.discounts = discounts;
    }

    List<Alternative> of(Ask ask, Change.Known change) {
        List<Alternative> alternatives = new ArrayList<>(2);
        otherInterval(ask, change).ifPresent(alternatives::add);
        nextSmaller(ask, change).ifPresent(alternatives::add);
        return alternatives;
    }

    /** What is bought, in twelve months at the monthly list price; empty when it is not sold by the month. */
    Optional<Money> byTheMonth(Ask ask, Change.Known change) {
        Money sum = Money.zero(ask.currency());
        for (Charge charge : change.charges()) {
            Optional<Price> price =
                    prices.find(charge.price().planKey(), BillingInterval.MONTH, ask.currency(), ask.region());
            if (price.isEmpty()) {
                return Optional.empty();
            }
            int seats = charge.price().perSeat() ? charge.qty() : change.seats();
            int units = price.get().perSeat() ? seats : 1;
            sum = sum.plus(PricePath.net(price.get().unitPerMonth(), units, 12, BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }

    private Optional<Alternative> otherInterval(Ask ask, Change.Known change) {
        boolean toYear = change.interval() == BillingInterval.MONTH;
        BillingInterval other = toYear ? BillingInterval.YEAR : BillingInterval.MONTH;
        List<Charge> charges = new ArrayList<>(2);
        for (Map.Entry<String, Integer> each : unitsAfterwards(change).entrySet()) {
            Optional<Price> price = prices.find(each.getKey(), other, ask.currency(), ask.region());
            if (price.isEmpty()) {
                return Optional.empty();
            }
            charges.add(new Charge(price.get(), price.get().perSeat() ? each.getValue() : 1, each.getKey()));
        }
        int term = toYear ? Math.max(12, change.termMonths()) : change.termMonths();
        Change.Known whole = new Change.Known(
                change.planKey(),
                other,
                term,
                change.seats(),
                charges,
                ask.besideBought(),
                change.timing(),
                change.startOn());
        return Optional.of(alternative(OTHER_BILLING_INTERVAL, ask, whole, ask.extra()));
    }

    /** All that is paid for afterwards, in order: the interval of a subscription is that of everything in it. */
    private static Map<String, Integer> unitsAfterwards(Change.Known change) {
        Map<String, Integer> units = new LinkedHashMap<>();
        units.put(change.planKey(), change.seats());
        for (Charge charge : change.charges()) {
            units.putIfAbsent(charge.price().planKey(), charge.qty());
        }
        return units;
    }

    private Optional<Alternative> nextSmaller(Ask ask, Change.Known change) {
        OfferFamily family = ask.question().offer().family();
        if (family == OfferFamily.SEAT) {
            int added = change.main().qty();
            return smallerSeats(ask, added)
                    .flatMap(seats ->
                            step(ask, change, change.planKey(), ask.current().seats() + seats, seats));
        }
        return smallerPlan(ask, change).flatMap(plan -> {
            int seats = Math.max(ask.current().seats(), plan.minSeats());
            return step(ask, change, plan.key(), seats, seats);
        });
    }

    private Optional<Alternative> step(Ask ask, Change.Known change, String planKey, int seats, int units) {
        // Fewer seats come on top of all that is paid now; a smaller plan comes without the add-on of a bundle.
        Money beside = planKey.equals(change.planKey()) ? change.beside() : ask.besidePlan();
        return prices.find(planKey, change.interval(), ask.currency(), ask.region())
                .map(price -> {
                    Charge charge = new Charge(price, price.perSeat() ? units : 1, planKey);
                    return alternative(
                            NEXT_SMALLER_STEP,
                            ask,
                            new Change.Known(
                                    planKey,
                                    change.interval(),
                                    change.termMonths(),
                                    seats,
                                    List.of(charge),
                                    beside,
                                    change.timing(),
                                    change.startOn()),
                            Extra.NONE);
                });
    }

    /** The largest plan between the current one and the target to which the current one may go. */
    private Optional<Plan> smallerPlan(Ask ask, Change.Known change) {
        Plan current = prices.plan(ask.current().planKey());
        Plan target = prices.plan(change.planKey());
        if (current == null || target == null || current == target) {
            return Optional.empty();
        }
        return current.upgradeTargets().stream()
                .map(prices::plan)
                .filter(Objects::nonNull)
                .filter(plan -> plan.rank() > current.rank() && plan.rank() < target.rank())
                .max(Comparator.comparingInt(Plan::rank));
    }

    /** The largest smaller number of seats that an active offer adds to the current plan. */
    private Optional<Integer> smallerSeats(Ask ask, int added) {
        return prices.catalog().offers().values().stream()
                .filter(offer ->
                        offer.family() == OfferFamily.SEAT && offer.status().equals("ACTIVE"))
                .filter(offer -> offer.fromPlans().isEmpty()
                        || offer.fromPlans().contains(ask.current().planKey()))
                .map(Offer::seats)
                .filter(seats -> seats > 0 && seats < added)
                .max(Comparator.naturalOrder());
    }

    /** Another way to buy, with what it saves against the quote it stands beside. */
    static Alternative saving(Alternative other, Quote.@Nullable Savings saved) {
        return new Alternative(
                other.kind(),
                other.planKey(),
                other.billingInterval(),
                other.seats(),
                other.unitAmount(),
                other.discountPct(),
                other.recurringYear(),
                other.incrementalYear(),
                saved);
    }

    private Alternative alternative(String kind, Ask ask, Change.Known change, Extra extra) {
        Grant grant = discounts.grant(ask.sheet(), change.sale(), extra);
        Money year = change.beside();
        for (Charge charge : change.charges()) {
            year = year.plus(PricePath.net(charge.price().unitPerMonth(), charge.qty(), 12, grant.pct()));
        }
        return new Alternative(
                kind,
                change.planKey(),
                change.interval(),
                change.seats(),
                change.main().price().unitPerMonth(),
                grant.pct(),
                year,
                year.minus(ask.current().recurringYear()),
                null);
    }
}
