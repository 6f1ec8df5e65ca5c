package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.rulebook.RuleSession;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.TableEvaluator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small vendor: the sample price list, grid, guard and benchmarks of the policy. */
public final class Shop {
    private final List<Offer> offers = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();

    /** With everything on sale. */
    public Shop() {
        prices.addAll(SamplePrices.all());
        offers.addAll(List.of(
                offer("UPG_TEAM", OfferFamily.UPGRADE, "TEAM", 0, 0),
                offer("UPG_BUSINESS", OfferFamily.UPGRADE, "BUSINESS", 0, 0),
                offer("UPG_ENTERPRISE", OfferFamily.UPGRADE, "ENTERPRISE", 0, 0),
                offer("SEAT_TEAM_5", OfferFamily.SEAT, null, 5, 0),
                offer("SEAT_TEAM_10", OfferFamily.SEAT, null, 10, 0),
                addOn("ADDON_AUTOMATION"),
                offer("SWITCH_ANNUAL", OfferFamily.BILLING_SWITCH, null, 0, 12),
                offer("TRIAL_BUSINESS_14", OfferFamily.TRIAL, "BUSINESS", 0, 0),
                offer("LOYALTY_24M", OfferFamily.LOYALTY, null, 0, 24),
                offer("CARE_EXEC_CHECKIN", OfferFamily.CARE, null, 0, 0)));
        tables.put("discount_grid", SampleTables.grid());
        tables.put("price_shock_guard", SampleTables.guard());
        tables.put("roi_parameters", SampleTables.roi());
    }

    /** With one more offer, or another one of the same key. */
    public Shop with(Offer offer) {
        offers.removeIf(other -> other.key().equals(offer.key()));
        offers.add(offer);
        return this;
    }

    /** With another table in place of the one of that key. */
    public Shop with(DecisionTable table) {
        tables.put(table.key(), table);
        return this;
    }

    /** With the same price list in another currency. */
    public Shop inCurrency(String currency) {
        prices.replaceAll(price -> new Price(
                price.planKey(),
                price.interval(),
                currency,
                price.region(),
                new Money(price.unitPerMonth().amount(), currency),
                price.perSeat(),
                price.rowId()));
        return this;
    }

    /** With every price risen by a percentage. */
    public Shop dearerBy(int pct) {
        prices.replaceAll(price -> new Price(
                price.planKey(),
                price.interval(),
                price.currency(),
                price.region(),
                new Money(price.unitPerMonth().amount() * (100 + pct) / 100, price.currency()),
                price.perSeat(),
                price.rowId()));
        return this;
    }

    /** Without a table. */
    public Shop without(String table) {
        tables.remove(table);
        return this;
    }

    /** Without the prices of a plan. */
    public Shop withoutPriceOf(String key) {
        prices.removeIf(price -> price.planKey().equals(key));
        return this;
    }

    /** Its rulebook. */
    public Rulebook rulebook() {
        Map<String, TableEvaluator> evaluators = new LinkedHashMap<>();
        for (TableEvaluator evaluator : IndexedTables.of(SampleTables.VOCABULARY, List.copyOf(tables.values()))) {
            evaluators.put(evaluator.table().key(), evaluator);
        }
        return new Rulebook("rls_1", "sha256:0", SampleTables.VOCABULARY, catalog(), evaluators, RuleSession.NONE);
    }

    private Catalog catalog() {
        Map<String, Plan> plans = new LinkedHashMap<>();
        plans.put("STARTER", new Plan("STARTER", "Starter", 1, 1, List.of("TEAM", "BUSINESS")));
        plans.put("TEAM", new Plan("TEAM", "Team", 2, 5, List.of("BUSINESS", "ENTERPRISE")));
        plans.put("BUSINESS", new Plan("BUSINESS", "Business", 3, 20, List.of("ENTERPRISE")));
        plans.put("ENTERPRISE", new Plan("ENTERPRISE", "Enterprise", 4, 50, List.of()));
        Map<String, Offer> byKey = new LinkedHashMap<>();
        offers.forEach(offer -> byKey.put(offer.key(), offer));
        return new Catalog(plans, Map.of(), List.of(), prices, byKey, Map.of());
    }

    /** An active offer for every plan. */
    public static Offer offer(String key, OfferFamily family, @Nullable String toPlan, int seats, int termMonths) {
        return offer(key, family, toPlan, null, seats, termMonths);
    }

    /** An active add-on. */
    public static Offer addOn(String key) {
        return offer(key, OfferFamily.ADDON, null, key, 0, 0);
    }

    /** An active offer for every plan, with a component. */
    public static Offer offer(
            String key,
            OfferFamily family,
            @Nullable String toPlan,
            @Nullable String component,
            int seats,
            int termMonths) {
        return new Offer(
                key,
                1,
                key,
                family,
                List.of(),
                toPlan,
                component,
                List.of(),
                seats,
                termMonths,
                List.of(),
                "Better.",
                null,
                500,
                null,
                null,
                List.of(),
                List.of(),
                "ACTIVE",
                null,
                0,
                Duration.ofDays(30),
                "Yes",
                "Not now");
    }

    private static final class SamplePrices {
        private static final List<String> PLANS = List.of("STARTER", "TEAM", "BUSINESS", "ENTERPRISE");
        private static final List<String> MONTHLY = List.of("15", "29", "47", "71");
        private static final List<String> ANNUAL = List.of("12.50", "24.00", "39.00", "59.00");

        static List<Price> all() {
            List<Price> prices = new ArrayList<>();
            for (int i = 0; i < PLANS.size(); i++) {
                prices.add(price(PLANS.get(i), BillingInterval.MONTH, MONTHLY.get(i), true, "PRC-0" + (i + 1) + "0"));
                prices.add(price(PLANS.get(i), BillingInterval.YEAR, ANNUAL.get(i), true, "PRC-0" + (i + 5) + "0"));
            }
            prices.add(price("ADDON_AUTOMATION", BillingInterval.MONTH, "120", false, "PRC-090"));
            prices.add(price("ADDON_AUTOMATION", BillingInterval.YEAR, "100", false, "PRC-100"));
            return prices;
        }

        private static Price price(String key, BillingInterval interval, String unit, boolean perSeat, String rowId) {
            return new Price(key, interval, "EUR", "*", Money.of(new BigDecimal(unit), "EUR"), perSeat, rowId);
        }
    }
}
