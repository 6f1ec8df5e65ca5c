package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the tables of the catalogue fit together; each cell was read and checked on its own before. */
final class CatalogChecks {
    /** What a row of each table is found by. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "plans", List.of("plan"),
            "features", List.of("feature"),
            "offers", List.of("offer"),
            "placements", List.of("placement"),
            "plan_limits", List.of("plan", "feature"),
            "prices", List.of("priceOf", "billingInterval", "currency", "region"));

    private final CatalogTables catalog;
    private final List<FileFault> faults = new ArrayList<>();

    private CatalogChecks(CatalogTables catalog) {
        this.catalog = catalog;
    }

    /** Everything that does not fit, table by table. */
    static List<FileFault> of(CatalogTables catalog) {
        CatalogChecks checks = new CatalogChecks(catalog);
        KEYS.keySet().stream().sorted().forEach(key -> catalog.find(key).ifPresent(checks::checkKeys));
        checks.each("plans", checks::checkPlan);
        checks.each("plan_limits", checks::checkLimit);
        checks.each("prices", checks::checkPrice);
        checks.each("fx_rates", (table, row) -> checks.checkRate(table, row));
        catalog.find("fx_rates")
                .ifPresent(table -> checks.faults.addAll(KeyChecks.of(table, List.of("currency", "fxFrom"))));
        OfferChecks offers = new OfferChecks(catalog, checks.faults);
        checks.each("offers", offers::check);
        return checks.faults;
    }

    private interface RowCheck {
        void check(SourcedTable table, Row row);
    }

    private void each(String key, RowCheck check) {
        catalog.find(key).ifPresent(table -> table.liveRows().forEach(row -> check.check(table, row)));
    }

    private void checkKeys(SourcedTable table) {
        List<String> key = KEYS.getOrDefault(table.table().key(), List.of());
        faults.addAll(KeyChecks.of(table, key));
        table.liveRows().forEach(row -> refuseValidity(table, row));
        if (table.liveRows().isEmpty()) {
            String message = "Every row is switched off. Enable at least one.";
            faults.add(new FileFault(table.file(), table.table().sheet(), "", "NO_ROWS", message));
        }
    }

    private void refuseValidity(SourcedTable table, Row row) {
        boolean bounded = row.meta().validFrom() != null || row.meta().validTo() != null;
        if (bounded && !table.table().key().equals("offers")) {
            String message = "Only offers have 'Valid from' and 'Valid to'. Clear both in this row.";
            faults.add(table.fault(row, "", "NO_VALIDITY", message));
        }
    }

    private void checkPlan(SourcedTable table, Row row) {
        int rank = row.integer("rank", 0);
        boolean taken = table.liveRows().stream()
                .anyMatch(other -> other.number() < row.number() && other.integer("rank", 0) == rank);
        if (taken) {
            String message = "Rank " + rank + " is taken by a plan above. Every plan needs its own rank.";
            faults.add(table.fault(row, "rank", "DUPLICATE_RANK", message));
        }
        for (String target : row.codes("upgradeTargets")) {
            Optional<Row> plan = catalog.plan(target);
            if (plan.isEmpty()) {
                String message = CatalogTables.unknown("plan", target, catalog.codes("plans", "plan"));
                faults.add(table.fault(row, "upgradeTargets", "UNKNOWN_VALUE", message));
            } else if (plan.get().integer("rank", 0) <= rank) {
                String message = target + " does not rank above this plan. An upgrade target is a higher plan.";
                faults.add(table.fault(row, "upgradeTargets", "NOT_AN_UPGRADE", message));
            }
        }
    }

    private void checkLimit(SourcedTable table, Row row) {
        for (String term : List.of("featureLimit", "warnAtPct")) {
            row.number(term)
                    .filter(number -> number.stripTrailingZeros().scale() > 0)
                    .ifPresent(number -> faults.add(table.fault(
                            row, term, "WHOLE_NUMBER", number.toPlainString() + " is not whole. Round it here.")));
        }
    }

    private void checkPrice(SourcedTable table, Row row) {
        String key = row.code("priceOf").orElse("");
        if (catalog.has("plans", "offers") && !catalog.sold().contains(key)) {
            String message = CatalogTables.unknown("plan or offer component", key, catalog.sold());
            faults.add(table.fault(row, "priceOf", "UNKNOWN_VALUE", message));
        }
        faults.addAll(PriceCells.of(table, row, "unitPrice"));
    }

    private void checkRate(SourcedTable table, Row row) {
        faults.addAll(PriceCells.of(table, row, ""));
        if (row.number("eurPerUnit").orElse(BigDecimal.ZERO).signum() == 0) {
            faults.add(
                    table.fault(row, "eurPerUnit", "OUT_OF_RANGE", "A rate is above 0. Write what one unit is worth."));
        }
    }
}
