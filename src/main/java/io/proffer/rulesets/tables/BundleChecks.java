package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the bundles of DT-22 are what the offers sell, each at one discount whoever it is made for. */
final class BundleChecks {
    private final CatalogTables catalog;
    private final SourcedTable bundles;
    private final Map<String, Row> first = new HashMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private BundleChecks(CatalogTables catalog, SourcedTable bundles) {
        this.catalog = catalog;
        this.bundles = bundles;
    }

    /** Everything that does not fit. */
    static List<FileFault> of(CatalogTables catalog) {
        Optional<SourcedTable> bundles = catalog.find("bundles");
        if (bundles.isEmpty()) {
            return List.of();
        }
        BundleChecks checks = new BundleChecks(catalog, bundles.get());
        bundles.get().liveRows().forEach(checks::check);
        return checks.faults;
    }

    private void check(Row row) {
        String key = row.code("bundle").orElse("");
        checkOnePrice(key, row);
        catalog.allRows("offers").stream()
                .filter(offer -> offer.code("offer").orElse("").equals(key))
                .findFirst()
                .ifPresent(offer -> checkOffer(offer, row));
    }

    /** The services of a bundle must be in the table services. */
    private void checkServices(Row offer, Row row) {
        List<String> known = catalog.codes("services", "serviceKey");
        offer.codes("services").stream()
                .filter(service -> !known.contains(service))
                .map(service -> CatalogTables.unknown("service", service, known))
                .forEach(message -> faults.add(bundles.fault(row, "components", "UNKNOWN_VALUE", message)));
    }

    private void checkOnePrice(String key, Row row) {
        Row earlier = first.putIfAbsent(key, row);
        if (earlier != null && pct(earlier).compareTo(pct(row)) != 0) {
            String message = key + " has " + pct(earlier).toPlainString() + " % off in row " + earlier.rowId() + " and "
                    + pct(row).toPlainString() + " % here: the same bundle has the same price for everyone."
                    + " Give both the same discount.";
            faults.add(bundles.fault(row, "bundleDiscountPct", "PRICE_NOT_NEUTRAL", message));
        }
    }

    private static BigDecimal pct(Row row) {
        return row.number("bundleDiscountPct").orElse(BigDecimal.ZERO);
    }

    private void checkOffer(Row offer, Row row) {
        String key = offer.code("offer").orElse("");
        if (!offer.code("family").orElse("").equals("BUNDLE")) {
            String message = key + " is no offer of the family BUNDLE. Name a bundle.";
            faults.add(bundles.fault(row, "bundle", "NOT_A_BUNDLE", message));
            return;
        }
        if (catalog.has("services")) {
            checkServices(offer, row);
        }
        Set<String> sold = new HashSet<>(offer.codes("services"));
        offer.code("targetPlan").ifPresent(sold::add);
        offer.code("component").ifPresent(sold::add);
        if (!sold.equals(new HashSet<>(row.codes("components")))) {
            String message = key + " is sold as "
                    + String.join(", ", sold.stream().sorted().toList())
                    + " in 'offers'. Write the same components here, or change the offer.";
            faults.add(bundles.fault(row, "components", "COMPONENTS_DIFFER", message));
        }
    }
}
