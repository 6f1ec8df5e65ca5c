package io.proffer.engine.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole catalogue, in the order of its sheets; immutable.
 *
 * @param plans by key, by rank
 * @param features by key
 * @param limits what plans include
 * @param prices the price list
 * @param offers by key
 * @param placements by key, the default first
 * @param services one entry for each service and currency
 * @param fxRates what currencies are worth
 */
public record Catalog(
        Map<String, Plan> plans,
        Map<String, Feature> features,
        List<PlanLimit> limits,
        List<Price> prices,
        Map<String, Offer> offers,
        Map<String, Placement> placements,
        List<Service> services,
        FxRates fxRates) {

    /** Copies, keeping the order. */
    public Catalog {
        plans = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plans));
        features = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(features));
        limits = List.copyOf(limits);
        prices = List.copyOf(prices);
        offers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(offers));
        placements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(placements));
        services = List.copyOf(services);
    }

    /** A catalogue without services and exchange rates. */
    public Catalog(
            Map<String, Plan> plans,
            Map<String, Feature> features,
            List<PlanLimit> limits,
            List<Price> prices,
            Map<String, Offer> offers,
            Map<String, Placement> placements) {
        this(plans, features, limits, prices, offers, placements, List.of(), FxRates.NONE);
    }

    /** A service at its price in a currency. */
    public Optional<Service> service(String key, String currency) {
        return services.stream()
                .filter(service ->
                        service.key().equals(key) && service.price().currency().equals(currency))
                .findFirst();
    }

    /** The list price of a plan or add-on: the region's own before {@code *}. */
    public Optional<Price> price(String key, BillingInterval interval, String currency, String region) {
        Optional<Price> anywhere = Optional.empty();
        for (Price price : prices) {
            if (price.planKey().equals(key)
                    && price.interval() == interval
                    && price.currency().equals(currency)) {
                if (price.region().equals(region)) {
                    return Optional.of(price);
                }
                if (price.region().equals("*")) {
                    anywhere = Optional.of(price);
                }
            }
        }
        return anywhere;
    }

    /** What a plan includes of a feature. */
    public Optional<PlanLimit> limit(String planKey, String featureKey) {
        return limits.stream()
                .filter(limit ->
                        limit.planKey().equals(planKey) && limit.featureKey().equals(featureKey))
                .findFirst();
    }
}
