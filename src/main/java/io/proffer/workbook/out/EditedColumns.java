package io.proffer.workbook.out;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.workbook.layout.MetaHeading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Where the columns of a table stand on its sheet, by the names an edit may use. */
final class EditedColumns {
    /** The three maps of an edit. */
    enum Part {
        WHEN,
        THEN,
        META
    }

    private final Map<Part, Map<String, Integer>> byName = new LinkedHashMap<>();
    private final Map<Part, List<String>> names = new LinkedHashMap<>();
    private final Row headings;

    EditedColumns(XSSFSheet sheet, DecisionTable table) {
        put(Part.WHEN, named(table.inputs()));
        put(Part.THEN, named(table.outputs()));
        this.headings = headings(sheet, table);
        put(Part.META, meta(headings));
    }

    private void put(Part part, Map<String, Integer> columns) {
        Map<String, Integer> folded = new LinkedHashMap<>();
        columns.forEach((name, column) -> folded.putIfAbsent(Vocabulary.fold(name), column));
        byName.put(part, folded);
        names.put(part, List.copyOf(columns.keySet()));
    }

    private static Map<String, Integer> named(List<Column> columns) {
        Map<String, Integer> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.term().key(), column.sheetColumn()));
        columns.forEach(column -> named.putIfAbsent(column.term().label(), column.sheetColumn()));
        columns.forEach(
                column -> column.term().aliases().forEach(alias -> named.putIfAbsent(alias, column.sheetColumn())));
        return named;
    }

    /** The row of headings: the nearest one above the rows that names the row id. */
    private static Row headings(XSSFSheet sheet, DecisionTable table) {
        int from = table.rows().isEmpty()
                ? sheet.getLastRowNum()
                : table.rows().get(0).number() - 1;
        for (int at = from; at >= 0; at--) {
            if (meta(sheet.getRow(at)).containsKey(MetaHeading.ROW_ID.label())) {
                return sheet.getRow(at);
            }
        }
        throw new IllegalStateException("The sheet '" + sheet.getSheetName() + "' names no row ids.");
    }

    private static Map<String, Integer> meta(Row row) {
        Map<String, Integer> found = new LinkedHashMap<>();
        if (row == null) {
            return found;
        }
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                MetaHeading.of(cell.getStringCellValue())
                        .ifPresent(heading -> found.put(heading.label(), cell.getColumnIndex()));
            }
        }
        return found;
    }

    int rowId() {
        return byName.get(Part.META).get(Vocabulary.fold(MetaHeading.ROW_ID.label()));
    }

    /** The 0-based column of a name; below 0 when the sheet has none. */
    int of(Part part, String name) {
        return byName.get(part).getOrDefault(Vocabulary.fold(name), -1);
    }

    /** The column of a name; one about the row gets its heading at the end of the others when the sheet has none. */
    int taking(Part part, String name) {
        int column = of(part, name);
        Optional<MetaHeading> heading = part == Part.META ? MetaHeading.of(name) : Optional.empty();
        if (column >= 0 || heading.isEmpty() || of(Part.THEN, name) >= 0) {
            return column;
        }
        int added = headings.getLastCellNum();
        Cell cell = headings.createCell(added);
        cell.setCellValue(heading.get().label());
        cell.setCellStyle(headings.getCell(added - 1).getCellStyle());
        Map<String, Integer> all = new LinkedHashMap<>(byName.get(Part.META));
        all.put(Vocabulary.fold(name), added);
        byName.put(Part.META, all);
        return added;
    }

    List<String> names(Part part) {
        return names.get(part);
    }
}
