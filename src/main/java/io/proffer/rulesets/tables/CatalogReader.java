package io.proffer.rulesets.tables;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Feature;
import io.proffer.engine.catalog.FxRates;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Placement;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.PlanLimit;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.catalog.Service;
import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the typed tables of the catalogue into what the engine sells from. */
final class CatalogReader {
    private static final int DEFAULT_HOLD_DAYS = 30;

    private final CatalogTables tables;

    private CatalogReader(CatalogTables tables) {
        this.tables = tables;
    }

    /** The catalogue of checked tables; a table that is missing is empty. */
    static Catalog read(CatalogTables tables) {
        return new CatalogReader(tables).catalog();
    }

    private Catalog catalog() {
        Map<String, Plan> plans = plans();
        return new Catalog(
                plans,
                byKey("features", CatalogReader::feature, Feature::key),
                tables.rows("plan_limits").stream().map(CatalogReader::limit).toList(),
                tables.rows("prices").stream().map(CatalogReader::price).toList(),
                offers(),
                byKey("placements", CatalogReader::placement, Placement::key),
                tables.rows("services").stream().map(CatalogReader::service).toList(),
                new FxRates(tables.rows("fx_rates").stream()
                        .map(CatalogReader::rate)
                        .toList()));
    }

    private static Service service(Row row) {
        String currency = text(row, "currency");
        return new Service(
                text(row, "serviceKey"),
                text(row, "serviceName"),
                Money.of(row.number("servicePrice").orElse(BigDecimal.ZERO), currency),
                row.yes("optional"),
                row.codes("families"),
                row.codes("segments"),
                row.rowId());
    }

    private static FxRates.Rate rate(Row row) {
        return new FxRates.Rate(
                text(row, "currency"),
                row.date("fxFrom").orElse(LocalDate.MIN),
                row.number("eurPerUnit").orElse(BigDecimal.ONE),
                row.rowId());
    }

    private <T> Map<String, T> byKey(String key, Function<Row, T> reader, Function<T, String> keyOf) {
        Map<String, T> byKey = new LinkedHashMap<>();
        tables.rows(key).stream().map(reader).forEach(item -> byKey.putIfAbsent(keyOf.apply(item), item));
        return byKey;
    }

    private Map<String, Plan> plans() {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        tables.rows("plans").forEach(row -> ranks.put(text(row, "plan"), row.integer("rank", 0)));
        Map<String, Plan> plans = new LinkedHashMap<>();
        tables.rows("plans").stream()
                .sorted(Comparator.comparingInt(row -> row.integer("rank", 0)))
                .map(row -> plan(row, ranks))
                .forEach(plan -> plans.putIfAbsent(plan.key(), plan));
        return plans;
    }

    private static Plan plan(Row row, Map<String, Integer> ranks) {
        List<String> targets = new ArrayList<>(row.codes("upgradeTargets"));
        targets.sort(Comparator.comparingInt(target -> ranks.getOrDefault(target, Integer.MAX_VALUE)));
        return new Plan(
                text(row, "plan"), text(row, "planName"), row.integer("rank", 0), row.integer("minSeats", 1), targets);
    }

    private static Feature feature(Row row) {
        return new Feature(text(row, "feature"), text(row, "featureName"), text(row, "driver"));
    }

    private static PlanLimit limit(Row row) {
        return new PlanLimit(
                text(row, "plan"),
                text(row, "feature"),
                text(row, "entitlementType"),
                row.yes("included"),
                row.number("featureLimit").map(BigDecimal::longValue).orElse(null),
                row.code("limitUnit").orElse(null),
                row.code("limitPeriod").orElse(null),
                row.code("limitType").orElse(null),
                row.number("warnAtPct").map(BigDecimal::intValue).orElse(null));
    }

    private static Price price(Row row) {
        String currency = text(row, "currency");
        return new Price(
                text(row, "priceOf"),
                BillingInterval.valueOf(text(row, "billingInterval")),
                currency,
                row.code("region").orElse("*"),
                Money.of(row.number("unitPrice").orElse(BigDecimal.ZERO), currency),
                row.yes("perSeat"),
                row.rowId());
    }

    private static Placement placement(Row row) {
        return new Placement(
                text(row, "placement"), text(row, "channel"), row.integer("maxItems", 1), text(row, "audience"));
    }

    /** An offer that is switched off stays in the catalogue, paused: decisions then say so. */
    private Map<String, Offer> offers() {
        Map<String, Offer> offers = new LinkedHashMap<>();
        tables.allRows("offers").stream()
                .map(CatalogReader::offer)
                .forEach(offer -> offers.putIfAbsent(offer.key(), offer));
        return offers;
    }

    private static Offer offer(Row row) {
        return new Offer(
                text(row, "offer"),
                row.integer("offerVersion", 1),
                text(row, "offerName"),
                OfferFamily.valueOf(text(row, "family")),
                row.codes("fromPlans"),
                row.code("targetPlan").orElse(null),
                row.code("component").orElse(null),
                row.codes("services"),
                row.integer("seats", 0),
                row.integer("termMonths", 0),
                row.codes("objectivesServed"),
                text(row, "outcome"),
                row.code("exclusiveGroup").orElse(null),
                row.integer("priority", 0),
                row.meta().validFrom(),
                row.meta().validTo(),
                row.codes("regions"),
                row.codes("segments"),
                row.meta().enabled() ? text(row, "offerStatus") : "PAUSED",
                row.code("sunset").orElse(null),
                row.integer("stepDownDays", 0),
                row.duration("propositionTtl").orElse(Duration.ofDays(DEFAULT_HOLD_DAYS)),
                text(row, "cta"),
                text(row, "decline"));
    }

    /** A cell that the table's schema requires. */
    private static String text(Row row, String term) {
        return row.code(term).orElse("");
    }
}
