package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.workbook.EditedWorkbook.Edited;
import io.proffer.workbook.EditedWorkbook.Refused;
import io.proffer.workbook.RowEdit.Kind;
import io.proffer.workbook.layout.Band;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows of a table are changed in the author's own workbook. */
class EditedWorkbookTest {
    private static final int WIDTH = 4321;

    private final WorkbookReader reader = new WorkbookReader(ExampleTable.vocabulary());
    private final byte[] file = SheetFile.offers().bytes();

    @Test
    void cellsChangeAndTheRestStays() {
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("Seats", null);
        cleared.put("arr", ">= 70000");

        DecisionTable table = edited(
                new RowEdit("R-1", Kind.CHANGE, null, cleared, Map.of("score", new BigDecimal("7.5")), Map.of()));

        Row row = table.rows().get(0);
        assertThat(row.conditions().get(2).text()).isEqualTo(">= 70000");
        assertThat(row.conditions().get(3).condition().isOpen()).isTrue();
        assertThat(row.number("score")).hasValue(new BigDecimal("7.5"));
        assertThat(row.code("offer")).hasValue("sso-addon");
        assertThat(Tables.content(table).rows().get(1))
                .isEqualTo(Tables.content(read(file)).rows().get(1));
    }

    @Test
    void rowsAreAddedWhereTheyBelongAndRemoved() {
        RowEdit between = new RowEdit(
                "R-15",
                Kind.ADD,
                "R-1",
                Map.of("segment", List.of("ENT", "SMB"), "hasSso", false),
                Map.of("offer", "annual-plan", "score", 3, "reason", "=It helps."),
                Map.of());
        RowEdit last = new RowEdit(
                "R-3", Kind.ADD, null, Map.of("arr", "any"), Map.of("offer", "sso-addon", "score", 1), Map.of());

        assertThat(edited(between, last).rows()).extracting(Row::rowId).containsExactly("R-1", "R-15", "R-2", "R-3");
        assertThat(edited(between).rows().get(1).conditions().get(0).text()).isEqualTo("ENT, SMB");
        assertThat(edited(between).rows().get(1).code("reason")).hasValue("=It helps.");
        assertThat(edited(between, new RowEdit("R-1", Kind.REMOVE, null, Map.of(), Map.of(), Map.of()))
                        .rows())
                .extracting(Row::rowId)
                .containsExactly("R-15", "R-2");
    }

    @Test
    void rowsMoveWithEverythingInThem() {
        RowEdit third = new RowEdit(
                "R-3", Kind.ADD, null, Map.of("arr", "any"), Map.of("offer", "sso-addon", "score", 1), Map.of());
        RowEdit toTop = new RowEdit("R-3", Kind.MOVE, "", Map.of(), Map.of("score", 2), Map.of());
        RowEdit down = new RowEdit("R-1", Kind.MOVE, "R-2", Map.of(), Map.of(), Map.of());
        RowEdit nowhere = new RowEdit("R-2", Kind.MOVE, "R-2", Map.of(), Map.of(), Map.of());

        DecisionTable table = edited(third, toTop, down, nowhere);

        assertThat(table.rows()).extracting(Row::rowId).containsExactly("R-3", "R-2", "R-1");
        assertThat(table.rows().get(0).number("score")).hasValue(new BigDecimal("2"));
        assertThat(table.rows().get(2).conditions())
                .isEqualTo(read(file).rows().get(0).conditions());
        assertThat(table.rows().get(2).outputs())
                .isEqualTo(read(file).rows().get(0).outputs());
    }

    @Test
    void rowsOfAWorkbookThatSaysNoDefaultHeightStayVisible() throws IOException {
        byte[] bare;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            if (sheet.getCTWorksheet().isSetSheetFormatPr()) {
                sheet.getCTWorksheet().unsetSheetFormatPr();
            }
            book.write(bytes);
            bare = bytes.toByteArray();
        }
        RowEdit down = new RowEdit("R-1", Kind.MOVE, "R-2", Map.of(), Map.of(), Map.of());
        RowEdit added = new RowEdit(
                "R-3", Kind.ADD, "R-2", Map.of("arr", "any"), Map.of("offer", "sso-addon", "score", 1), Map.of());

        assertThat(read(made(bare, TableEdits.of(List.of(down, added)))).rows())
                .extracting(Row::rowId)
                .containsExactly("R-2", "R-3", "R-1");
    }

    @Test
    void aRowMayTakeAnotherIdAndBeNamedByIt() {
        RowEdit renamed = new RowEdit("R-1", Kind.CHANGE, null, Map.of(), Map.of(), Map.of("Row id", "R-9"));
        RowEdit behind = new RowEdit("R-2", Kind.MOVE, "R-9", Map.of(), Map.of(), Map.of());
        RowEdit top = new RowEdit("R-2", Kind.MOVE, "", Map.of(), Map.of(), Map.of());

        assertThat(edited(renamed, behind, top).rows()).extracting(Row::rowId).containsExactly("R-2", "R-9");
    }

    @Test
    void aColumnAboutTheRowGetsItsHeadingWhenItIsFirstUsed() {
        DecisionTable table = edited(
                new RowEdit("R-1", Kind.CHANGE, null, Map.of(), Map.of(), Map.of("Owner", "growth", "note", "why")),
                new RowEdit("R-2", Kind.CHANGE, null, Map.of(), Map.of(), Map.of("owner", "pricing")));

        assertThat(table.rows()).extracting(row -> row.meta().owner()).containsExactly("growth", "pricing");
        assertThat(table.rows().get(0).meta().note()).isEqualTo("why");
    }

    @Test
    void aColumnOfTheVocabularyComesWithItsFirstCellAndGoesWithItsLast() {
        byte[] banded = SheetFile.banded().bytes();
        byte[] wider = made(
                banded,
                TableEdits.of(List.of(
                        new RowEdit(
                                "R-1",
                                Kind.CHANGE,
                                null,
                                Map.of("churnRisk", ">= 0.5"),
                                Map.of("discountPct", 5),
                                Map.of()),
                        new RowEdit(
                                "R-2",
                                Kind.CHANGE,
                                null,
                                Map.of("Renewal on", "known"),
                                Map.of(),
                                Map.of("Owner", "growth")))));

        DecisionTable table = read(wider);
        assertThat(table.inputs()).extracting(column -> column.term().key()).contains("churnRisk", "renewalOn");
        assertThat(table.rows().get(0).number("discountPct")).hasValue(new BigDecimal("5"));
        assertThat(table.rows().get(1).meta().owner()).isEqualTo("growth");

        TableEdits.Dropped churn = new TableEdits.Dropped(Band.WHEN, "churnRisk");
        EditedWorkbook refused =
                EditedWorkbook.of(wider, table, ExampleTable.vocabulary(), new TableEdits(List.of(), List.of(churn)));
        assertThat(((Refused) refused).refusals()).extracting(EditRefusal::code).containsExactly("COLUMN_NOT_EMPTY");

        Map<String, Object> cleared = new HashMap<>();
        cleared.put("churnRisk", null);
        RowEdit clear = new RowEdit("R-1", Kind.CHANGE, null, cleared, Map.of(), Map.of());
        assertThat(read(made(wider, new TableEdits(List.of(clear), List.of(churn))))
                        .inputs())
                .extracting(column -> column.term().key())
                .contains("renewalOn")
                .doesNotContain("churnRisk");
    }

    @Test
    void aNumberMeansWhatIsTypedAlsoWhereTheCellShowsPercent() throws IOException {
        byte[] wider = made(
                SheetFile.banded().bytes(),
                TableEdits.of(List.of(new RowEdit(
                        "R-2",
                        Kind.CHANGE,
                        null,
                        Map.of("churnRisk", 0.5),
                        Map.of("discountPct", 5, "score", 2),
                        Map.of()))));
        byte[] shown = inPercent(wider);
        RowEdit change = new RowEdit(
                "R-2",
                Kind.CHANGE,
                null,
                Map.of("churnRisk", 0.25),
                Map.of("discountPct", new BigDecimal("0.3"), "score", 3),
                Map.of());
        RowEdit add = new RowEdit(
                "R-9",
                Kind.ADD,
                "R-2",
                Map.of("arr", "any"),
                Map.of("offer", "sso-addon", "Discount %", 35, "score", 1),
                Map.of());

        List<Row> rows = read(made(shown, TableEdits.of(List.of(change, add)))).rows();
        assertThat(rows.get(1).number("discountPct")).hasValue(new BigDecimal("0.3"));
        assertThat(rows.get(1).number("score")).hasValue(new BigDecimal("3"));
        assertThat(rows.get(2).number("discountPct")).hasValue(new BigDecimal("35"));
    }

    /** The last row shows its numbers as Excel does once somebody typed 5 %. */
    private static byte[] inPercent(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFCellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getRow(sheet.getLastRowNum()).forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() < 1000) {
                    cell.setCellValue(cell.getNumericCellValue() == 5 ? 0.05 : cell.getNumericCellValue());
                    cell.setCellStyle(percent);
                }
            });
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aNewColumnStandsBesideItsKindAndWhatIsRightOfItMovesAlong() throws IOException {
        byte[] before = dressed(SheetFile.banded().bytes());
        byte[] wider = made(
                before,
                TableEdits.of(List.of(new RowEdit(
                        "R-1", Kind.CHANGE, null, Map.of("churnRisk", ">= 0.5"), Map.of("discountPct", 5), Map.of()))));

        DecisionTable was = read(before);
        DecisionTable table = read(wider);
        int condition = lastColumn(was.inputs()) + 1;
        assertThat(lastColumn(table.inputs())).isEqualTo(condition);
        assertThat(table.inputs().get(table.inputs().size() - 1).term().key()).isEqualTo("churnRisk");
        assertThat(lastColumn(table.outputs())).isEqualTo(lastColumn(was.outputs()) + 2);
        assertThat(table.rows().get(1).outputs()).isEqualTo(was.rows().get(1).outputs());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(wider))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(marks(sheet)).isEqualTo(marksOf(before));
            int outcome = lastColumn(was.outputs()) + 1;
            assertThat(sheet.getColumnWidth(outcome)).isEqualTo(WIDTH);
            assertThat(sheet.getDataValidations().get(0).getRegions().getCellRangeAddress(0))
                    .isEqualTo(new CellRangeAddress(9, 20, outcome, outcome));
            assertThat(sheet.getCellComment(new CellAddress(9, outcome))
                            .getString()
                            .getString())
                    .isEqualTo("Why so?");
        }
    }

    @Test
    void withoutMarksAColumnComesWhereItsWordsLeaveNoDoubt() {
        RowEdit edit = new RowEdit("R-1", Kind.CHANGE, null, Map.of("churnRisk", ">= 0.5"), Map.of(), Map.of());
        DecisionTable table = edited(edit);

        assertThat(table.inputs()).extracting(column -> column.term().key()).endsWith("churnRisk");
        assertThat(table.rows().get(0).outputs())
                .isEqualTo(read(file).rows().get(0).outputs());
        RowEdit twofold = new RowEdit("R-1", Kind.CHANGE, null, Map.of("score", 1), Map.of(), Map.of());
        assertThat(((Refused) EditedWorkbook.of(
                                file, read(file), ExampleTable.vocabulary(), TableEdits.of(List.of(twofold))))
                        .refusals())
                .extracting(EditRefusal::code)
                .containsExactly("UNKNOWN_COLUMN");
    }

    private static int lastColumn(List<Column> columns) {
        return columns.get(columns.size() - 1).sheetColumn();
    }

    /** The last outcome has a width, a dropdown and a comment of its own. */
    private byte[] dressed(byte[] workbook) throws IOException {
        int outcome = lastColumn(read(workbook).outputs());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.setColumnWidth(outcome, WIDTH);
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"a", "b"}),
                    new CellRangeAddressList(9, 20, outcome, outcome)));
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setRow1(9);
            anchor.setCol1(outcome);
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(new XSSFRichTextString("Why so?"));
            comment.setAddress(new CellAddress(9, outcome));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> marksOf(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return marks(book.getSheetAt(0));
        }
    }

    private static List<String> marks(XSSFSheet sheet) {
        List<String> marks = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (List.of("WHEN", "THEN", "META").contains(cell.toString())) {
                marks.add(cell.toString());
            }
        }));
        return marks;
    }

    private byte[] made(byte[] workbook, TableEdits edits) {
        return ((Edited) EditedWorkbook.of(workbook, read(workbook), ExampleTable.vocabulary(), edits)).content();
    }

    @Test
    void whatCannotBeMadeIsSaidAllAtOnceAndNothingIsMade() {
        EditedWorkbook answer = EditedWorkbook.of(
                file,
                read(file),
                ExampleTable.vocabulary(),
                TableEdits.of(List.of(
                        new RowEdit("R-11", Kind.CHANGE, null, Map.of(), Map.of(), Map.of()),
                        new RowEdit("R-2", Kind.ADD, null, Map.of(), Map.of(), Map.of()),
                        new RowEdit("R-1", Kind.CHANGE, null, Map.of("seat", 1), Map.of(), Map.of("Owners", "x")))));

        assertThat(((Refused) answer).refusals())
                .extracting(EditRefusal::edit, EditRefusal::member, EditRefusal::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "rowId", "UNKNOWN_ROW"),
                        org.assertj.core.groups.Tuple.tuple(1, "rowId", "DUPLICATE_ROW_ID"),
                        org.assertj.core.groups.Tuple.tuple(2, "when/seat", "UNKNOWN_COLUMN"),
                        org.assertj.core.groups.Tuple.tuple(2, "meta/Owners", "UNKNOWN_COLUMN"));
        assertThat(((Refused) answer).refusals().get(2).message()).contains("Did you mean 'seats'?");
    }

    private DecisionTable edited(RowEdit... edits) {
        return read(
                ((Edited) EditedWorkbook.of(file, read(file), ExampleTable.vocabulary(), TableEdits.of(List.of(edits))))
                        .content());
    }

    private DecisionTable read(byte[] workbook) {
        Reading reading = reader.read("offers.xlsx", workbook);
        assertThat(reading.faults()).isEmpty();
        return reading.tables().get(0);
    }
}
