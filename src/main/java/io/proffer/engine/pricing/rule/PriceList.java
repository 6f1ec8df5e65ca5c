package io.proffer.engine.pricing.rule;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.verdict.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The price list as one account sees it. */
public final class PriceList {
    private final Catalog catalog;
    private final Map<String, String> addOns = new HashMap<>();

    /** The price list of a catalogue. */
    public PriceList(Catalog catalog) {
        this.catalog = catalog;
        catalog.offers().values().stream()
                .filter(offer -> offer.family() == OfferFamily.ADDON && offer.component() != null)
                .forEach(offer -> addOns.putIfAbsent(offer.component(), offer.name()));
    }

    /** The list price; without a known region only the one for all regions counts. */
    public Optional<Price> find(String key, BillingInterval interval, String currency, @Nullable String region) {
        return catalog.price(key, interval, currency, region == null ? "*" : region);
    }

    /** A plan of the catalogue, null when there is none of that key. */
    public @Nullable Plan plan(String key) {
        return catalog.plans().get(key);
    }

    /** Name of a plan for people, or of the offer that sells an add-on; the key of what neither is. */
    public String name(String key) {
        Plan plan = plan(key);
        return plan == null ? addOns.getOrDefault(key, key) : plan.name();
    }

    /** Where it comes from. */
    public Catalog catalog() {
        return catalog;
    }

    /** Why there is no price, and what to add. */
    public static Refusal missing(String key, BillingInterval interval, String currency, @Nullable String region) {
        String where = region == null ? "all regions, as the account's region is not known" : "region " + region;
        return Refusals.noPrice("The price list has no price of " + key + " billed by " + interval + " in " + currency
                + " for " + where + ". Add a row for it to the sheet prices.");
    }
}
