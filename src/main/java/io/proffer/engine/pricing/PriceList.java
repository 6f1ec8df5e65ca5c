package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.verdict.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The price list as one account sees it. */
final class PriceList {
    private final Catalog catalog;

    PriceList(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The list price; without a known region only the one for all regions counts. */
    Optional<Price> find(String key, BillingInterval interval, Ask ask) {
        String region = ask.question().account().region();
        return catalog.price(key, interval, ask.currency(), region == null ? "*" : region);
    }

    /** A plan of the catalogue, null when there is none of that key. */
    @Nullable
    Plan plan(String key) {
        return catalog.plans().get(key);
    }

    /** Name of a plan for people, the key for an add-on. */
    String name(String key) {
        Plan plan = plan(key);
        return plan == null ? key : plan.name();
    }

    Catalog catalog() {
        return catalog;
    }

    /** Why there is no price, and what to add. */
    static Refusal missing(String key, BillingInterval interval, Ask ask) {
        String region = ask.question().account().region();
        String where = region == null ? "all regions, as the account's region is not known" : "region " + region;
        return Refusals.noPrice("The price list has no price of " + key + " billed by " + interval + " in "
                + ask.currency() + " for " + where + ". Add a row for it to the sheet prices.");
    }
}
