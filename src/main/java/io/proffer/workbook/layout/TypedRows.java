package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as somebody typed them, read exactly as the rows of a sheet are.
 *
 * @param rows those without fault; a row is numbered by its place, from 1
 * @param faults the first faults, their places in a sheet of these rows and nothing else
 * @param faultCount how many faults there are in all
 */
public record TypedRows(List<Row> rows, List<Misfit> faults, int faultCount) {
    /** Copies the lists. */
    public TypedRows {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * A fault and where it is.
     *
     * @param line index of the row, from 0
     * @param column index of the cell, below 0 when the whole row is meant
     * @param fault what is wrong
     */
    public record Misfit(int line, int column, Fault fault) {}

    /**
     * Reads rows.
     *
     * @param table the table they shall be of
     * @param vocabulary its words
     * @param meta columns about the row, to the right of its conditions and outcomes
     * @param lines texts of the cells, in the order of conditions, outcomes and columns about the row
     */
    public static TypedRows read(
            DecisionTable table, Vocabulary vocabulary, List<MetaHeading> meta, List<List<String>> lines) {
        Findings findings = new Findings();
        RuleRows reading = RuleRows.typed(table.sheet(), schemaOf(table, vocabulary), columns(table, meta), findings);
        for (int i = 0; i < lines.size(); i++) {
            reading.read(new SheetRow(i + 1, false, cells(lines.get(i))));
        }
        return new TypedRows(
                reading.rows(),
                findings.faults().stream().map(TypedRows::placed).toList(),
                findings.total());
    }

    /** What a table that was read may say. */
    public static TableSchema schemaOf(DecisionTable table, Vocabulary vocabulary) {
        SchemaFinder finder = new SchemaFinder(vocabulary);
        return finder.declared(table.key())
                .or(() -> finder.needTable(table.key(), table.stage()))
                .orElseThrow(
                        () -> new IllegalStateException("The table " + table.key() + " was read without a schema."));
    }

    private static List<BoundColumn> columns(DecisionTable table, List<MetaHeading> meta) {
        List<BoundColumn> columns = new ArrayList<>();
        for (Column input : table.inputs()) {
            columns.add(BoundColumn.of(columns.size(), BoundColumn.Role.INPUT, input.term()));
        }
        for (Column output : table.outputs()) {
            columns.add(BoundColumn.of(columns.size(), BoundColumn.Role.OUTPUT, output.term()));
        }
        meta.forEach(heading -> columns.add(BoundColumn.of(columns.size(), heading)));
        return columns;
    }

    private static List<SheetCell> cells(List<String> texts) {
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isBlank()) {
                cells.add(new SheetCell(column, new RawCell.Text(texts.get(column))));
            }
        }
        return cells;
    }

    /** A reference such as {@code C14}, or {@code 14} for the row, as indexes. */
    private static Misfit placed(Fault fault) {
        int letters = 0;
        while (letters < fault.ref().length() && Character.isLetter(fault.ref().charAt(letters))) {
            letters++;
        }
        int line = Integer.parseInt(fault.ref().substring(letters)) - 1;
        return new Misfit(line, CellRef.column(fault.ref().substring(0, letters)), fault);
    }
}
