package io.proffer.rulesets.tables;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether an offer has what its family needs, and leads somewhere one can go. */
final class OfferChecks {
    private final CatalogTables catalog;
    private final List<FileFault> faults;

    OfferChecks(CatalogTables catalog, List<FileFault> faults) {
        this.catalog = catalog;
        this.faults = faults;
    }

    /** Adds what is wrong with one offer. */
    void check(SourcedTable table, Row row) {
        switch (OfferFamily.valueOf(row.code("family").orElse("CARE"))) {
            case UPGRADE, TRIAL -> checkTarget(table, row);
            case ADDON -> need(table, row, "component", "An add-on");
            case SEAT -> need(table, row, "seats", "A seat offer");
            case LOYALTY -> need(table, row, "termMonths", "A loyalty offer");
            case BUNDLE, BILLING_SWITCH, RENEWAL, ADVOCACY, REWARD, CARE, EDUCATION -> {}
        }
        if (catalog.has("prices")) {
            checkPriced(table, row);
        }
    }

    private void checkPriced(SourcedTable table, Row row) {
        List<String> priced = catalog.codes("prices", "priceOf");
        row.code("component").filter(component -> !priced.contains(component)).ifPresent(component -> {
            String message = "'" + component + "' has no row in 'prices'. Add its price, or clear the cell.";
            faults.add(table.fault(row, "component", "NO_PRICE", message));
        });
    }

    private void need(SourcedTable table, Row row, String term, String offer) {
        Object value = row.outputs().getOrDefault(term, BigDecimal.ZERO);
        if (value.equals(BigDecimal.ZERO)) {
            String label = table.table().outputs().stream()
                    .filter(column -> column.term().key().equals(term))
                    .findFirst()
                    .map(column -> "'" + column.term().label() + "' filled")
                    .orElse("a column for '" + term + "'");
            faults.add(table.fault(row, term, "REQUIRED", offer + " needs " + label + "."));
        }
    }

    private void checkTarget(SourcedTable table, Row row) {
        String target = row.code("targetPlan").orElse("");
        if (target.isEmpty()) {
            String message = "An upgrade or a trial needs 'Target plan' filled.";
            faults.add(table.fault(row, "targetPlan", "REQUIRED", message));
        } else if (!catalog.has("plans")) {
            // The sheet of plans has a fault of its own.
            return;
        } else if (catalog.plan(target).isEmpty()) {
            String message = CatalogTables.unknown("plan", target, catalog.codes("plans", "plan"));
            faults.add(table.fault(row, "targetPlan", "UNKNOWN_VALUE", message));
        } else {
            row.codes("fromPlans").forEach(from -> checkStep(table, row, from, target));
        }
    }

    private void checkStep(SourcedTable table, Row row, String from, String target) {
        Optional<Row> plan = catalog.plan(from);
        if (plan.isPresent() && !plan.get().codes("upgradeTargets").contains(target)) {
            String message = "One cannot go from " + from + " to " + target + ": add " + target
                    + " to the upgrade targets of " + from + " in 'plans', or take " + from + " out here.";
            faults.add(table.fault(row, "fromPlans", "NOT_AN_UPGRADE", message));
        }
    }
}
