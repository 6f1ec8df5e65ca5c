package io.proffer.prices;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Feature;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.PlanLimit;
import io.proffer.engine.catalog.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one plan to another.
 *
 * @param from plan
 * @param to plan
 * @param upgradeAllowed true when one may change from the one to the other
 * @param minSeats fewest seats of each
 * @param gained features the other plan has and this one has not
 * @param lost features this plan has and the other one has not
 * @param limits limits that differ
 * @param prices list prices of a unit for a month, by currency, region and billing interval
 */
public record PlanComparison(
        String from,
        String to,
        boolean upgradeAllowed,
        Seats minSeats,
        List<Gain> gained,
        List<Gain> lost,
        List<LimitChange> limits,
        List<PriceChange> prices) {

    /** Fewest seats of each plan. */
    public record Seats(int from, int to) {}

    /** A feature and what it is good for. */
    public record Gain(String featureKey, String name, String driver) {}

    /** A limit in both plans, null for no limit. */
    public record LimitChange(
            String featureKey,
            String name,
            @Nullable String unit,
            @Nullable String period,
            @Nullable Long from,
            @Nullable Long to) {}

    /** A list price in both plans. */
    public record PriceChange(
            String currency,
            String region,
            BillingInterval billingInterval,
            Money from,
            Money to,
            Money difference,
            BigDecimal differencePct) {}

    /** Copies the lists. */
    public PlanComparison {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        limits = List.copyOf(limits);
        prices = List.copyOf(prices);
    }

    /** Compares two plans of a catalogue. */
    public static PlanComparison of(Catalog catalog, Plan from, Plan to) {
        return new PlanComparison(
                from.key(),
                to.key(),
                from.upgradeTargets().contains(to.key()),
                new Seats(from.minSeats(), to.minSeats()),
                gained(catalog, from, to),
                gained(catalog, to, from),
                limits(catalog, from, to),
                prices(catalog, from, to));
    }

    private static List<Gain> gained(Catalog catalog, Plan from, Plan to) {
        List<Gain> gains = new ArrayList<>();
        for (Feature feature : catalog.features().values()) {
            if (includes(catalog, to, feature) && !includes(catalog, from, feature)) {
                gains.add(new Gain(feature.key(), feature.name(), feature.driver()));
            }
        }
        return gains;
    }

    private static boolean includes(Catalog catalog, Plan plan, Feature feature) {
        return catalog.limit(plan.key(), feature.key()).map(PlanLimit::included).orElse(false);
    }

    private static List<LimitChange> limits(Catalog catalog, Plan from, Plan to) {
        List<LimitChange> changes = new ArrayList<>();
        for (Feature feature : catalog.features().values()) {
            Optional<PlanLimit> one = catalog.limit(from.key(), feature.key());
            Optional<PlanLimit> other = catalog.limit(to.key(), feature.key());
            Long before = one.map(PlanLimit::limit).orElse(null);
            Long after = other.map(PlanLimit::limit).orElse(null);
            if (!Objects.equals(before, after)) {
                PlanLimit said = other.filter(limit -> limit.limit() != null)
                        .or(() -> one)
                        .orElseThrow();
                changes.add(new LimitChange(feature.key(), feature.name(), said.unit(), said.period(), before, after));
            }
        }
        return changes;
    }

    private static List<PriceChange> prices(Catalog catalog, Plan from, Plan to) {
        List<PriceChange> changes = new ArrayList<>();
        for (Price price : catalog.prices()) {
            if (price.planKey().equals(from.key())) {
                catalog.price(to.key(), price.interval(), price.currency(), price.region())
                        .ifPresent(other -> changes.add(change(price, other)));
            }
        }
        return changes;
    }

    private static PriceChange change(Price from, Price to) {
        Money difference = to.unitPerMonth().minus(from.unitPerMonth());
        BigDecimal pct = from.unitPerMonth().isPositive()
                ? BigDecimal.valueOf(difference.amount())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(from.unitPerMonth().amount()), 2, RoundingMode.HALF_EVEN)
                : BigDecimal.ZERO;
        return new PriceChange(
                from.currency(),
                from.region(),
                from.interval(),
                from.unitPerMonth(),
                to.unitPerMonth(),
                difference,
                pct);
    }
}
