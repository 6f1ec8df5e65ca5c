package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The typed tables of the catalogue, and what their rows name. */
final class CatalogTables {
    private final Map<String, SourcedTable> tables = new LinkedHashMap<>();

    /** Takes the first table of each key. */
    CatalogTables(List<SourcedTable> tables) {
        tables.forEach(table -> this.tables.putIfAbsent(table.table().key(), table));
    }

    Optional<SourcedTable> find(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** True when every one of the tables could be read: without it nobody knows what it lists. */
    boolean has(String... keys) {
        return tables.keySet().containsAll(List.of(keys));
    }

    /** The rows of a table that are switched on, none when the table is missing. */
    List<Row> rows(String key) {
        return find(key).map(SourcedTable::liveRows).orElse(List.of());
    }

    /** Every row of a table, none when the table is missing. */
    List<Row> allRows(String key) {
        return find(key).map(table -> table.table().rows()).orElse(List.of());
    }

    /** What the rows of a table say under a term. */
    List<String> codes(String key, String term) {
        return rows(key).stream()
                .flatMap(row -> row.code(term).stream())
                .distinct()
                .toList();
    }

    /** The row of a plan. */
    Optional<Row> plan(String plan) {
        return rows("plans").stream()
                .filter(row -> row.code("plan").orElse("").equals(plan))
                .findFirst();
    }

    /** What may have a price: plans, and the components offers sell. */
    List<String> sold() {
        return Stream.concat(codes("plans", "plan").stream(), codes("offers", "component").stream())
                .distinct()
                .toList();
    }

    /** The message for a word that names nothing. */
    static String unknown(String what, String written, List<String> known) {
        return "'" + written + "' is not a known " + what + ". Known: " + String.join(", ", known) + "."
                + Spelling.hint(written, known);
    }
}
