package io.proffer.lint.check;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.Finding;
import io.proffer.lint.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects findings and says where they stand. */
final class Findings {
    private record Found(Finding finding, int row) {}

    private final List<Found> found = new ArrayList<>();

    /** A finding about a whole table, at its first cell. */
    void add(DecisionTable table, FindingCode code, String problem) {
        add(table, CellRef.of(table.sheet(), 0, 1), code, problem);
    }

    /** A finding about a row that is missing, where it would stand. */
    void addBelow(DecisionTable table, FindingCode code, String problem, Map<String, String> proposal) {
        int last = table.rows().stream().mapToInt(Row::number).max().orElse(0);
        CellRef place = CellRef.of(table.sheet(), 0, last + 1);
        found.add(new Found(new Finding(code, table.key(), null, place, said(code, problem), List.of(), proposal), 0));
    }

    private void add(DecisionTable table, CellRef place, FindingCode code, String problem) {
        found.add(new Found(new Finding(code, table.key(), null, place, said(code, problem), List.of(), Map.of()), 0));
    }

    /** A finding about a row, at the cell of a term; at the row's first cell when the table has no such column. */
    void add(DecisionTable table, Row row, String term, FindingCode code, String problem) {
        CellRef place = Stream.concat(table.outputs().stream(), table.inputs().stream())
                .filter(column -> column.term().key().equals(term))
                .findFirst()
                .map(column -> place(table, row, column))
                .orElseGet(() -> table.cell(row));
        add(table, row, place, code, problem);
    }

    /** A finding about a row, at the cell of a column. */
    void add(DecisionTable table, Row row, Column column, FindingCode code, String problem) {
        add(table, row, place(table, row, column), code, problem);
    }

    /** A finding about a row. */
    void add(DecisionTable table, Row row, FindingCode code, String problem) {
        add(table, row, table.cell(row), code, problem);
    }

    /** A finding about a row and rows above it. */
    void add(DecisionTable table, Row row, List<Row> above, FindingCode code, String problem) {
        List<String> others = above.stream().map(Row::rowId).toList();
        Finding finding =
                new Finding(code, table.key(), row.rowId(), table.cell(row), said(code, problem), others, Map.of());
        found.add(new Found(finding, row.number()));
    }

    private void add(DecisionTable table, Row row, CellRef place, FindingCode code, String problem) {
        Finding finding = new Finding(code, table.key(), row.rowId(), place, said(code, problem), List.of(), Map.of());
        found.add(new Found(finding, row.number()));
    }

    private static CellRef place(DecisionTable table, Row row, Column column) {
        return CellRef.of(table.sheet(), column.sheetColumn(), row.number());
    }

    /** What is wrong here, and what helps against everything of its kind. */
    private static String said(FindingCode code, String problem) {
        return problem + " " + code.fix();
    }

    List<Finding> inOrderOf(List<DecisionTable> tables) {
        Map<String, Integer> places = new HashMap<>();
        tables.forEach(table -> places.putIfAbsent(table.key(), places.size()));
        return found.stream()
                .sorted(Comparator.comparingInt((Found each) ->
                                places.getOrDefault(each.finding().table(), places.size()))
                        .thenComparingInt(Found::row)
                        .thenComparing(each -> each.finding().code().code())
                        .thenComparing(each -> each.finding().message()))
                .map(Found::finding)
                .toList();
    }
}
