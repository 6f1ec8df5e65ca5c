package io.proffer.api.rulesets;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables and the vocabulary as JSON. */
final class TableViews {
    private TableViews() {}

    /** A table in a list. */
    record TableSummary(String key, String stage, String hitPolicy, String purpose, String sheet, int rows) {
        static TableSummary of(DecisionTable table) {
            return new TableSummary(
                    table.key(),
                    table.stage(),
                    table.hitPolicy().name(),
                    table.purpose(),
                    table.sheet(),
                    table.rows().size());
        }
    }

    /** A whole table. */
    record TableView(
            String key,
            String stage,
            String hitPolicy,
            String purpose,
            String sheet,
            List<ColumnView> columns,
            List<RowView> rows) {
        static TableView of(DecisionTable table) {
            List<ColumnView> columns = new java.util.ArrayList<>();
            table.inputs().forEach(column -> columns.add(ColumnView.of(column, "INPUT")));
            table.outputs().forEach(column -> columns.add(ColumnView.of(column, "OUTPUT")));
            List<RowView> rows =
                    table.rows().stream().map(row -> RowView.of(table, row)).toList();
            return new TableView(
                    table.key(),
                    table.stage(),
                    table.hitPolicy().name(),
                    table.purpose(),
                    table.sheet(),
                    columns,
                    rows);
        }
    }

    /** A column. */
    record ColumnView(
            String key,
            String label,
            String kind,
            String type,
            @Nullable String unit,
            int sheetColumn) {
        static ColumnView of(Column column, String kind) {
            Term term = column.term();
            return new ColumnView(
                    term.key(), term.label(), kind, term.type().name(), term.unit(), column.sheetColumn());
        }
    }

    /** A row: what it asks, as its author wrote it, and what it says. */
    record RowView(
            String rowId, int row, String cell, Map<String, String> when, Map<String, Object> then, RowMeta meta) {
        static RowView of(DecisionTable table, Row row) {
            Map<String, String> when = new LinkedHashMap<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                String text = row.conditions().get(i).text();
                if (!text.isEmpty()) {
                    when.put(table.inputs().get(i).term().key(), text);
                }
            }
            return new RowView(row.rowId(), row.number(), table.cell(row).toString(), when, row.outputs(), row.meta());
        }
    }

    /** The words of the tables, and the shape of every table. */
    record VocabularyView(List<Term> terms, List<TableSchema> tables) {
        static VocabularyView of(Vocabulary vocabulary) {
            return new VocabularyView(vocabulary.terms(), vocabulary.schemas());
        }
    }
}
