package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the sheets of texts fit together and to the catalogue; each cell was read and checked on its own before. */
final class ContentChecks {
    private static final String SERVICE = "services.";

    /** What a row of each sheet is found by. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "treatments", List.of("offer", "placement", "locale", "role", "industry", "variant"),
            "advantages", List.of("advantageKey", "industry", "role", "locale"),
            "before_after", List.of("offer", "objective", "locale"),
            "services", List.of("serviceKey", "currency"),
            "success_stories", List.of("storyKey", "locale"),
            "story_metrics", List.of("storyKey", "metricName"));

    private final Map<String, SourcedTable> tables = new LinkedHashMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private ContentChecks(List<SourcedTable> tables) {
        tables.forEach(table -> this.tables.putIfAbsent(table.table().key(), table));
    }

    /** Everything that does not fit. */
    static List<FileFault> of(List<SourcedTable> tables) {
        ContentChecks checks = new ContentChecks(tables);
        KEYS.keySet().stream()
                .sorted()
                .filter(checks.tables::containsKey)
                .forEach(key -> checks.faults.addAll(KeyChecks.of(checks.tables.get(key), KEYS.get(key))));
        tables.forEach(table -> checks.faults.addAll(LocaleCells.of(table)));
        checks.each("services", (table, row) -> checks.faults.addAll(PriceCells.of(table, row, "servicePrice")));
        checks.each("before_after", checks::checkServed);
        checks.each("objections", checks::checkEvidence);
        return checks.faults;
    }

    private interface RowCheck {
        void check(SourcedTable table, Row row);
    }

    private void each(String key, RowCheck check) {
        SourcedTable table = tables.get(key);
        if (table != null) {
            table.liveRows().forEach(row -> check.check(table, row));
        }
    }

    private List<Row> rows(String key) {
        return tables.containsKey(key) ? tables.get(key).liveRows() : List.of();
    }

    /** A change for an objective its offer does not serve would never be shown. */
    private void checkServed(SourcedTable table, Row row) {
        String offer = row.code("offer").orElse("");
        List<Row> offers = rows("offers").stream()
                .filter(each -> each.code("offer").orElse("").equals(offer))
                .toList();
        if (offers.isEmpty()) {
            // The offer, or the sheet of offers, has a fault of its own.
            return;
        }
        Set<String> served = new LinkedHashSet<>();
        offers.forEach(each -> served.addAll(each.codes("objectivesServed")));
        List<String> objectives = row.codes("objective");
        if (objectives.size() != 1 || !served.contains(objectives.get(0))) {
            String message = "'" + String.join(", ", objectives) + "' is not one objective that " + offer
                    + " serves, so it would never be shown. Served: " + String.join(", ", served)
                    + ". Choose one of them, or add it to 'Objectives served' of the offer.";
            faults.add(table.fault(row, "objective", "NOT_SERVED", message));
        }
    }

    private void checkEvidence(SourcedTable table, Row row) {
        String evidence = row.code("evidenceRef").orElse("");
        List<String> known = rows("services").stream()
                .flatMap(each -> each.code("serviceKey").stream())
                .distinct()
                .toList();
        if (!known.isEmpty() && evidence.startsWith(SERVICE) && !known.contains(evidence.substring(SERVICE.length()))) {
            String message = CatalogTables.unknown("service", evidence.substring(SERVICE.length()), known);
            faults.add(table.fault(row, "evidenceRef", "UNKNOWN_VALUE", message));
        }
    }
}
