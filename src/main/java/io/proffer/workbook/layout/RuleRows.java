package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.Formulas;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.BoundColumn.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows under a bound heading row. */
final class RuleRows {
    private final String sheet;
    private final TableSchema schema;
    private final List<BoundColumn> columns;
    private final Findings findings;
    private final CellMemory memory;
    private final boolean selective;
    private final boolean inSheet;
    private final BitSet reportedStrays = new BitSet();
    private final Map<String, Integer> rowById = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean empty = true;

    private RuleRows(String sheet, TableSchema schema, List<BoundColumn> columns, Findings findings, boolean inSheet) {
        this.sheet = sheet;
        this.schema = schema;
        this.columns = columns;
        this.findings = findings;
        this.memory = new CellMemory(columns.size());
        this.selective = !schema.stage().equals(SchemaFinder.CATALOG);
        this.inSheet = inSheet;
    }

    /** Rows of a sheet. */
    static RuleRows ofSheet(String sheet, TableSchema schema, List<BoundColumn> columns, Findings findings) {
        return new RuleRows(sheet, schema, columns, findings, true);
    }

    /** Rows as they were typed: they are numbered from 1, and stand in no cells of the sheet that their table is kept in. */
    static RuleRows typed(String sheet, TableSchema schema, List<BoundColumn> columns, Findings findings) {
        return new RuleRows(sheet, schema, columns, findings, false);
    }

    List<Column> columns(Role role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .map(BoundColumn::column)
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    boolean isEmpty() {
        return empty;
    }

    void read(SheetRow sheetRow) {
        RawCell[] line = line(sheetRow);
        RowDraft draft = new RowDraft(sheet, sheetRow.number(), findings);
        boolean used = isUsed(line);
        for (BoundColumn column : columns) {
            RawCell cell = line[column.sheetColumn()];
            switch (column.role()) {
                case STRAY -> stray(column.sheetColumn(), sheetRow.number(), cell);
                case NOTE, IGNORED -> note(column.sheetColumn(), sheetRow.number(), cell);
                default -> {
                    if (used) {
                        read(draft, column, cell);
                    }
                }
            }
        }
        if (used) {
            empty = false;
            finish(draft);
        }
    }

    private RawCell[] line(SheetRow sheetRow) {
        RawCell[] line = new RawCell[columns.size()];
        Arrays.fill(line, RawCell.BLANK);
        for (SheetCell cell : sheetRow.cells()) {
            if (cell.column() < line.length) {
                line[cell.column()] = cell.value();
            } else {
                stray(cell.column(), sheetRow.number(), cell.value());
            }
        }
        return line;
    }

    /** A row that only holds private notes is no rule. */
    private boolean isUsed(RawCell[] line) {
        for (BoundColumn column : columns) {
            boolean read = column.role() == Role.INPUT || column.role() == Role.OUTPUT || column.role() == Role.META;
            if (read && !isBlank(line[column.sheetColumn()])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(RawCell cell) {
        return cell instanceof RawCell.Blank
                || cell instanceof RawCell.Text text && text.text().isBlank();
    }

    private void read(RowDraft draft, BoundColumn column, RawCell cell) {
        int index = column.sheetColumn();
        switch (column.role()) {
            case INPUT ->
                draft.condition(
                        column, cell, memory.condition(index, column.column().term(), cell));
            case OUTPUT -> {
                String key = column.column().term().key();
                boolean required = schema.required().contains(key);
                draft.outcome(
                        column, cell, memory.outcome(index, column.column().term(), cell), required);
            }
            default ->
                draft.meta(column, cell, memory.outcome(index, column.column().term(), cell));
        }
    }

    private void finish(RowDraft draft) {
        int number = draft.number();
        if (draft.isClean() && selective && draft.matchesEveryone()) {
            findings.add(
                    sheet,
                    String.valueOf(number),
                    "MATCHES_EVERYONE",
                    "",
                    "Row " + number + " has no condition and would match every account."
                            + " Write 'any' in one condition cell if this is meant.");
        }
        if (draft.endsBeforeItStarts()) {
            findings.add(
                    sheet,
                    String.valueOf(number),
                    "VALIDITY_CROSSED",
                    "",
                    "Row " + number + ": 'valid to' is before 'valid from'. Swap or correct the dates.");
        }
        @Nullable String rowId = draft.rowId();
        if (rowId != null) {
            claim(rowId, number);
        }
        if (draft.isClean() && rowId != null) {
            rows.add(draft.row(rowId));
        }
    }

    private void claim(String rowId, int number) {
        Integer earlier = rowById.putIfAbsent(rowId.toLowerCase(Locale.ROOT), number);
        if (earlier != null) {
            String column = columns.stream()
                    .filter(candidate -> candidate.meta() == MetaHeading.ROW_ID)
                    .findFirst()
                    .map(found -> CellRef.letters(found.sheetColumn()))
                    .orElse("");
            findings.add(
                    sheet,
                    column + number,
                    "DUPLICATE_ROW_ID",
                    rowId,
                    "Row id '" + rowId + "' is already used in "
                            + (inSheet ? sheet + "!" + column + earlier : "row " + earlier)
                            + ". Give each row its own.");
        }
    }

    /** The first cell of each column that stands under no heading; the others would say the same. */
    private void stray(int column, int row, RawCell cell) {
        if (!isBlank(cell) && !reportedStrays.get(column)) {
            reportedStrays.set(column);
            findings.add(
                    sheet,
                    CellRef.letters(column) + row,
                    "STRAY_CONTENT",
                    cell.shown(),
                    "This cell is under no known column. Clear it, or give the column a heading.");
        }
    }

    private void note(int column, int row, RawCell cell) {
        if (cell instanceof RawCell.Formula formula && Formulas.isVolatile(formula.text())) {
            findings.add(
                    sheet,
                    CellRef.letters(column) + row,
                    "FORMULA_NOT_ALLOWED",
                    cell.shown(),
                    "This formula changes by itself or reaches outside the sheet. Copy, then Paste Special > Values.");
        }
    }
}
