package io.proffer.rulesets;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.workbook.layout.TypedRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the template of a table holds: what the vocabulary declares, or the columns of a need table of one's own. */
public final class TemplateSchemas {
    private TemplateSchemas() {}

    /**
     * The schema of a table, empty when neither the vocabulary nor the tables know it.
     *
     * @param key the table
     * @param words the vocabulary
     * @param tables tables that were read with it
     */
    public static Optional<TableSchema> of(String key, Vocabulary words, Collection<DecisionTable> tables) {
        return words.schema(key)
                .or(() -> tables.stream()
                        .filter(table -> table.key().equals(key))
                        .findFirst()
                        .map(table -> like(table, TypedRows.schemaOf(table, words))));
    }

    /** The columns that the table has; any need table may say much more. */
    private static TableSchema like(DecisionTable table, TableSchema allowed) {
        return new TableSchema(
                table.key(),
                table.stage(),
                Stream.concat(Stream.of(table.hitPolicy().name()), allowed.hitPolicies().stream())
                        .distinct()
                        .toList(),
                table.purpose(),
                terms(table.inputs()),
                terms(table.outputs()),
                List.of(),
                allowed.required());
    }

    private static List<String> terms(List<Column> columns) {
        return columns.stream().map(column -> column.term().key()).distinct().toList();
    }
}
