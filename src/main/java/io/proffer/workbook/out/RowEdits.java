package io.proffer.workbook.out;

import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.EditRefusal;
import io.proffer.workbook.RowEdit;
import io.proffer.workbook.TableEdits;
import io.proffer.workbook.out.EditedColumns.Part;
import io.proffer.workbook.xlsx.NumberFormats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Makes edits on the rows of one sheet. */
public final class RowEdits {
    private final XSSFSheet sheet;
    private final SheetRows rows;
    private final EditedColumns columns;
    /** Ids from top to bottom, as the edits made so far leave them. */
    private final List<String> rowIds;
    /** 0-based row of the sheet on which the first row of the table stands. */
    private final int first;

    private final List<EditRefusal> refusals = new ArrayList<>();

    /** Edits on the sheet a table was read from. */
    public RowEdits(XSSFSheet sheet, DecisionTable table, Vocabulary vocabulary) {
        this.sheet = sheet;
        ArrayFormulas arrays = new ArrayFormulas(sheet);
        this.rows = new SheetRows(sheet, arrays);
        this.columns = new EditedColumns(sheet, arrays, table, vocabulary);
        this.rowIds = new ArrayList<>();
        this.first = table.rows().isEmpty()
                ? sheet.getLastRowNum() + 1
                : table.rows().get(0).number() - 1;
        table.rows().forEach(row -> {
            while (first + rowIds.size() < row.number() - 1) {
                rowIds.add("");
            }
            rowIds.add(row.rowId());
        });
    }

    /** Makes the edits in their order; what cannot be made is answered. */
    public List<EditRefusal> make(TableEdits edits) {
        // Before a row is got from the sheet, as rows do not outlive a column that comes between others.
        edits.rows().forEach(this::headed);
        for (int i = 0; i < edits.rows().size(); i++) {
            make(i, edits.rows().get(i));
        }
        for (TableEdits.Dropped dropped : edits.dropped()) {
            drop(edits.rows().size(), dropped);
        }
        return refusals;
    }

    private void headed(RowEdit edit) {
        edit.when().keySet().forEach(name -> columns.taking(Part.WHEN, name));
        edit.then().keySet().forEach(name -> columns.taking(Part.THEN, name));
    }

    private void drop(int index, TableEdits.Dropped dropped) {
        Part part = Part.valueOf(dropped.band().name());
        String member = part.name().toLowerCase(Locale.ROOT) + "/" + dropped.term();
        int column = columns.of(part, dropped.term());
        if (column < 0) {
            refuse(index, member, "UNKNOWN_COLUMN", "The sheet has no such column.", columns.names(part));
        } else if (IntStream.range(first, first + rowIds.size()).anyMatch(row -> says(sheet.getRow(row), column))) {
            refuse(
                    index,
                    member,
                    "COLUMN_NOT_EMPTY",
                    "Rows still say something there. Clear its cells first.",
                    List.of());
        } else {
            columns.drop(part, dropped.term());
        }
    }

    private static boolean says(@Nullable XSSFRow row, int column) {
        XSSFCell cell = row == null ? null : row.getCell(column);
        return cell != null
                && cell.getCellType() != CellType.BLANK
                && !cell.toString().isBlank();
    }

    private void make(int index, RowEdit edit) {
        int at = rowIds.indexOf(edit.rowId());
        if (edit.kind() == RowEdit.Kind.ADD) {
            add(index, edit, at);
        } else if (at < 0) {
            unknown(index, "rowId", edit.rowId());
        } else if (edit.kind() == RowEdit.Kind.REMOVE) {
            remove(at);
        } else if (edit.kind() == RowEdit.Kind.MOVE) {
            move(index, edit, at);
        } else {
            change(index, edit, at);
        }
    }

    private void add(int index, RowEdit edit, int at) {
        if (at >= 0) {
            refuse(index, "rowId", "DUPLICATE_ROW_ID", "'" + edit.rowId() + "' is in the table already.", List.of());
            return;
        }
        OptionalInt found = behind(index, edit);
        if (found.isEmpty()) {
            return;
        }
        int behind = found.getAsInt();
        XSSFRow row = insert(behind, edit.rowId());
        if (behind >= 0) {
            rows.dress(row, first + behind);
        }
        rows.write(row, columns.rowId(), edit.rowId());
        fill(index, edit, row);
    }

    /** Index of the row that an edit names, -1 for the top; empty, and refused, when there is none. */
    private OptionalInt behind(int index, RowEdit edit) {
        String after = edit.after();
        if (after == null) {
            return OptionalInt.of(rowIds.size() - 1);
        }
        int behind = after.isEmpty() ? -1 : rowIds.indexOf(after);
        if (behind < 0 && !after.isEmpty()) {
            unknown(index, "after", after);
            return OptionalInt.empty();
        }
        return OptionalInt.of(behind);
    }

    private XSSFRow insert(int behind, String rowId) {
        rowIds.add(behind + 1, rowId);
        return rows.insert(first + behind + 1);
    }

    private void move(int index, RowEdit edit, int at) {
        OptionalInt found = behind(index, edit);
        int place = at;
        if (found.isPresent() && found.getAsInt() != at && found.getAsInt() != at - 1) {
            int behind = found.getAsInt();
            XSSFRow row = insert(behind, edit.rowId());
            int from = behind < at ? at + 1 : at;
            rows.carry(first + from, row);
            remove(from);
            place = behind < at ? behind + 1 : behind;
        }
        change(index, edit, place);
    }

    private void change(int index, RowEdit edit, int at) {
        fill(index, edit, sheet.getRow(first + at));
        edit.meta().forEach((name, value) -> {
            if (value != null && columns.of(Part.META, name) == columns.rowId()) {
                rowIds.set(at, text(value));
            }
        });
    }

    private void remove(int at) {
        rows.remove(first + at);
        rowIds.remove(at);
    }

    private void fill(int index, RowEdit edit, XSSFRow row) {
        fill(index, Part.WHEN, edit.when(), row);
        fill(index, Part.THEN, edit.then(), row);
        fill(index, Part.META, edit.meta(), row);
    }

    private void fill(int index, Part part, Map<String, @Nullable Object> cells, XSSFRow row) {
        cells.forEach((name, value) -> {
            int column = columns.taking(part, name);
            if (column >= 0) {
                rows.write(row, column, stored(part, name, row.getCell(column), value));
                return;
            }
            List<String> known = columns.names(part);
            String near = Spelling.hint(name, known);
            refuse(
                    index,
                    part.name().toLowerCase(Locale.ROOT) + "/" + name,
                    "UNKNOWN_COLUMN",
                    "The sheet '" + sheet.getSheetName() + "' has no column '" + name + "' there." + near
                            + " A column comes with its first cell when the vocabulary knows it and this table may have it.",
                    known);
        });
    }

    /** A value as the cell stores it, so that it is read as what it says. */
    private @Nullable Object stored(Part part, String name, @Nullable XSSFCell cell, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value instanceof List<?> list ? text(list) : value;
        }
        if (columns.isOf(TermType.PERCENT, part, name)) {
            return ratio(cell, number);
        }
        // The day of that number is none that anybody named.
        return columns.isOf(TermType.DATE, part, name) ? number.toString() : number;
    }

    /** A percentage as its cell stores it: one that the cell shows as 7 % is stored as 0.07. */
    private static Number ratio(@Nullable XSSFCell cell, Number value) {
        boolean shown =
                cell != null && NumberFormats.isPercent(cell.getCellStyle().getDataFormatString());
        return shown ? new BigDecimal(value.toString()).movePointLeft(2) : value;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    private void unknown(int index, String member, String rowId) {
        String near = Spelling.hint(rowId, rowIds);
        refuse(index, member, "UNKNOWN_ROW", "The table has no row '" + rowId + "'." + near, List.of());
    }

    private void refuse(int index, String member, String code, String message, List<String> allowed) {
        refusals.add(new EditRefusal(index, member, code, message, allowed));
    }
}
