package io.proffer.workbook.out;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.workbook.layout.MetaHeading;
import io.proffer.workbook.layout.TypedRows;
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

    private final Vocabulary vocabulary;
    private final TableSchema schema;
    private final Map<Part, Map<String, Integer>> byName = new LinkedHashMap<>();
    private final Map<Part, List<String>> names = new LinkedHashMap<>();
    private final XSSFSheet sheet;
    private final ArrayFormulas arrays;
    private Row headings;
    private BandMarks marks;

    EditedColumns(XSSFSheet sheet, ArrayFormulas arrays, DecisionTable table, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.arrays = arrays;
        this.vocabulary = vocabulary;
        this.schema = TypedRows.schemaOf(table, vocabulary);
        put(Part.WHEN, named(table.inputs()));
        put(Part.THEN, named(table.outputs()));
        this.headings = headings(sheet, table);
        this.marks = BandMarks.above(headings);
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

    /**
     * The column of a name; one the table may have gets its heading beside its kind when the sheet has none. Rows that were
     * got from the sheet before are none of it then.
     */
    int taking(Part part, String name) {
        int column = of(part, name);
        return column >= 0
                ? column
                : heading(part, name).map(heading -> add(part, name, heading)).orElse(-1);
    }

    /** True for a column whose cells say values of a type. */
    boolean isOf(TermType type, Part part, String name) {
        Optional<Term> term = part == Part.META
                ? MetaHeading.of(name).map(MetaHeading::term)
                : vocabulary.find(name).or(() -> vocabulary.byHeading(name));
        return term.filter(known -> known.type() == type).isPresent();
    }

    /** How a new column would be headed, empty when nobody could tell it from one of another kind. */
    private Optional<String> heading(Part part, String name) {
        if (part == Part.META) {
            return of(Part.THEN, name) >= 0
                    ? Optional.empty()
                    : MetaHeading.of(name).map(MetaHeading::label);
        }
        Optional<Term> term = vocabulary.find(name).or(() -> vocabulary.byHeading(name));
        return term.filter(known -> part == Part.WHEN ? known.isCondition() : schema.allowsOutput(known.key()))
                .filter(known -> marks.areThere() || part == meantByWords(known))
                .filter(known -> of(part, known.label()) < 0)
                .map(Term::label);
    }

    /** What a heading means where no mark says it. */
    private Part meantByWords(Term term) {
        if (schema.allowsOutput(term.key())) {
            return Part.THEN;
        }
        return MetaHeading.of(term.label()).isPresent() ? Part.META : Part.WHEN;
    }

    private int add(Part part, String name, String heading) {
        int end = headings.getLastCellNum();
        int beside =
                1 + byName.get(part).values().stream().max(Integer::compare).orElse(end - 1);
        boolean between = part != Part.META && beside < end && ColumnRoom.mayBeMade(sheet, beside);
        int added = between ? beside : end;
        if (between) {
            makeRoom(added, end - 1);
        }
        Cell cell = headings.createCell(added);
        cell.setCellValue(heading);
        cell.setCellStyle(headings.getCell(added - 1).getCellStyle());
        sheet.setColumnWidth(added, sheet.getColumnWidth(added - 1));
        if (!between) {
            marks.reachOver(added, part.name());
        }
        Map<String, Integer> all = new LinkedHashMap<>(byName.get(part));
        all.put(Vocabulary.fold(name), added);
        all.put(Vocabulary.fold(heading), added);
        byName.put(part, all);
        return added;
    }

    private void makeRoom(int place, int end) {
        int last = end;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        arrays.intoValues(range -> range.getFirstColumn() < place && range.getLastColumn() >= place);
        ColumnRoom.make(sheet, place, last);
        arrays.find();
        headings = sheet.getRow(headings.getRowNum());
        marks = BandMarks.above(headings);
        byName.values().forEach(columns -> columns.replaceAll((name, at) -> at >= place ? at + 1 : at));
    }

    /** Takes the heading of a column away, and whatever is remarked on it. */
    void drop(Part part, String name) {
        Cell heading = headings.getCell(of(part, name));
        heading.removeCellComment();
        headings.removeCell(heading);
        byName.put(part, new LinkedHashMap<>(byName.get(part)));
        byName.get(part).values().removeIf(column -> column == heading.getColumnIndex());
    }

    List<String> names(Part part) {
        return names.get(part);
    }
}
