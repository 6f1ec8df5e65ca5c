package io.proffer.grid;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.workbook.layout.MetaHeading;
import io.proffer.workbook.layout.TypedRows;
import io.proffer.workbook.out.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision table as rows and columns of text; the text of a cell reads back as what the cell says. */
public final class Grid {
    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final List<MetaHeading> meta;
    private final List<GridColumn> columns;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private Grid(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.meta = meta(table);
        this.columns = columns(table, vocabulary, meta);
        table.rows().forEach(row -> texts.put(row.rowId(), texts(row)));
    }

    /** The grid of a table over a vocabulary whose codes are those of its catalogue. */
    public static Grid of(DecisionTable table, Vocabulary vocabulary) {
        return new Grid(table, vocabulary);
    }

    /** Columns whose headings no outcome of the table has taken. */
    private static List<MetaHeading> meta(DecisionTable table) {
        Set<String> taken = table.outputs().stream()
                .map(column -> Vocabulary.fold(column.term().label()))
                .collect(Collectors.toSet());
        return Stream.of(MetaHeading.values())
                .filter(heading -> !taken.contains(Vocabulary.fold(heading.label())))
                .toList();
    }

    private static List<GridColumn> columns(DecisionTable table, Vocabulary vocabulary, List<MetaHeading> meta) {
        TableSchema schema = TypedRows.schemaOf(table, vocabulary);
        List<GridColumn> columns = new ArrayList<>();
        table.inputs().forEach(input -> columns.add(GridColumn.condition(input.term())));
        table.outputs().forEach(output -> columns.add(GridColumn.outcome(output.term(), schema)));
        meta.forEach(heading -> columns.add(GridColumn.meta(heading)));
        return List.copyOf(columns);
    }

    private List<String> texts(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            cells.add(row.conditions().get(i).text());
        }
        for (Column output : table.outputs()) {
            cells.add(Written.value(row.outputs().get(output.term().key())).text());
        }
        meta.forEach(heading -> cells.add(
                heading == MetaHeading.ENABLED && row.meta().enabled()
                        ? ""
                        : Written.meta(heading, row).text()));
        return cells;
    }

    /** Its columns: conditions, outcomes, columns about the row. */
    public List<GridColumn> columns() {
        return columns;
    }

    /** This grid with columns that it may have and does not have yet, by their fields; blank in every row that is there. */
    public Grid with(List<String> fields) {
        return fields.isEmpty() ? this : new Grid(Widened.of(table, vocabulary, fields), vocabulary);
    }

    /**
     * The columns it may have and does not have yet.
     *
     * @param known false for a fact that nobody knows when the table is asked
     */
    public List<GridColumn> offered(Predicate<Term> known) {
        TableSchema schema = TypedRows.schemaOf(table, vocabulary);
        Set<String> there = columns.stream().map(GridColumn::field).collect(Collectors.toSet());
        Stream<GridColumn> conditions = vocabulary.terms().stream()
                .filter(Term::isCondition)
                .filter(known)
                .map(GridColumn::condition);
        Stream<GridColumn> outcomes = vocabulary.terms().stream()
                .filter(term -> schema.allowsOutput(term.key()))
                .map(term -> GridColumn.outcome(term, schema));
        return Stream.concat(conditions, outcomes)
                .filter(column -> !there.contains(column.field()))
                .toList();
    }

    /** Its rows: the id of each as {@code was}, and all its cells that say something. */
    public List<GridLine> lines() {
        return texts.entrySet().stream()
                .map(row -> new GridLine(row.getKey(), cells(row.getValue())))
                .toList();
    }

    private Map<String, String> cells(List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.put(columns.get(i).field(), row.get(i));
            }
        }
        return cells;
    }

    /**
     * The table as it is on the screen.
     *
     * @param lines all rows from top to bottom; one that names no row of the table, or one that was named above, is new
     */
    public Sketch sketch(List<GridLine> lines) {
        return Sketch.of(this, lines);
    }

    DecisionTable table() {
        return table;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<MetaHeading> meta() {
        return meta;
    }

    /** The texts of each row by its id, from top to bottom. */
    Map<String, List<String>> texts() {
        return texts;
    }

    int rowIdColumn() {
        return table.inputs().size() + table.outputs().size() + meta.indexOf(MetaHeading.ROW_ID);
    }
}
