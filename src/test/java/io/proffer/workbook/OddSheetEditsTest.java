package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.workbook.EditedWorkbook.Edited;
import io.proffer.workbook.EditedWorkbook.Refused;
import io.proffer.workbook.RowEdit.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows are changed in sheets as other programs, or authors with habits of their own, leave them. */
class OddSheetEditsTest {
    private static final int LAST_ROW = 1_048_575;

    private static final RowEdit CHANGE =
            new RowEdit("R-2", Kind.CHANGE, null, Map.of(), Map.of("score", new BigDecimal("12.5")), Map.of());
    private static final RowEdit ADD = new RowEdit(
            "R-9", Kind.ADD, "R-1", Map.of("arr", "any"), Map.of("offer", "sso-addon", "score", 12.5), Map.of());
    private static final RowEdit UP = new RowEdit("R-2", Kind.MOVE, "", Map.of(), Map.of(), Map.of());
    private static final RowEdit REMOVE = new RowEdit("R-1", Kind.REMOVE, null, Map.of(), Map.of(), Map.of());

    @Test
    void aHeightOfTheLastRowOfAllIsInNobodysWay() {
        byte[] file = SheetFile.offers()
                .with(sheet -> sheet.createRow(LAST_ROW).setHeightInPoints(12.8f))
                .bytes();

        assertThat(read(made(file, ADD)).rows()).extracting(Row::rowId).containsExactly("R-1", "R-9", "R-2");
        assertThat(read(made(file, UP)).rows()).extracting(Row::rowId).containsExactly("R-2", "R-1");
        assertThat(read(made(file, REMOVE)).rows()).extracting(Row::rowId).containsExactly("R-2");
    }

    @Test
    void cellsOfAnArrayFormulaKeepTheirSavedValues() {
        for (String range : List.of("J2:J3", "J3", "J2:K3")) {
            byte[] file = SheetFile.offers()
                    .with(sheet -> sheet.setArrayFormula("5+7.5", CellRangeAddress.valueOf(range)))
                    .cell("J2", 12.5)
                    .cell("J3", 12.5)
                    .cell("K2", 5)
                    .cell("K3", 5)
                    .bytes();
            for (RowEdit edit : List.of(CHANGE, ADD, UP, REMOVE)) {
                assertThat(read(made(file, edit)).rows())
                        .as(range + " " + edit.kind())
                        .allSatisfy(row -> assertThat(row.number("score")).hasValue(new BigDecimal("12.5")));
            }
        }
    }

    @Test
    void anArrayFormulaThatNoEditTouchesStays() throws IOException {
        byte[] file = SheetFile.offers()
                .with(sheet -> sheet.setArrayFormula("5+7.5", CellRangeAddress.valueOf("J2:J3")))
                .cell("J2", 12.5)
                .cell("J3", 12.5)
                .bytes();
        RowEdit seats = new RowEdit("R-2", Kind.CHANGE, null, Map.of("seats", 3), Map.of(), Map.of());

        try (XSSFWorkbook book = open(made(file, seats))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(9).getCellFormula()).isEqualTo("5+7.5");
        }
    }

    @Test
    void anArrayFormulaRightOfANewColumnMovesAlong() throws IOException {
        byte[] file = SheetFile.banded()
                .with(sheet -> sheet.setArrayFormula("5+7.5", CellRangeAddress.valueOf("J3:J4")))
                .cell("J3", 12.5)
                .cell("J4", 12.5)
                .bytes();
        RowEdit wider = new RowEdit("R-1", Kind.CHANGE, null, Map.of("churnRisk", ">= 0.5"), Map.of(), Map.of());

        try (XSSFWorkbook book = open(made(file, wider))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(10).getCellFormula())
                    .isEqualTo("5+7.5");
        }
    }

    @Test
    void aColumnThatComesBetweenKeepsTheValuesOfAnArrayFormula() {
        for (String range : List.of("J3:J4", "H3:J4")) {
            byte[] file = SheetFile.banded()
                    .with(sheet -> sheet.setArrayFormula("5+7.5", CellRangeAddress.valueOf(range)))
                    .rule(3, "R-1", "ENT", "any", "sso-addon")
                    .rule(4, "R-2", "ENT", "any", "sso-addon")
                    .bytes();
            RowEdit wider =
                    new RowEdit("R-1", Kind.CHANGE, null, Map.of("churnRisk", ">= 0.5"), Map.of("score", 7), Map.of());

            List<Row> rows = read(made(file, wider)).rows();

            assertThat(rows.get(0).number("score")).as(range).hasValue(new BigDecimal("7"));
            assertThat(rows.get(1).number("score")).as(range).hasValue(new BigDecimal("12.5"));
            assertThat(rows).allSatisfy(row -> assertThat(row.code("offer")).hasValue("sso-addon"));
        }
    }

    @Test
    void cellsThatDoNotSayWhereTheyStandAreEditedLikeOthers() {
        SheetFile whole = SheetFile.offers();
        for (String ref : List.of("C2", "F2", "G2", "C3", "F3", "G3")) {
            whole.cell(ref, null);
        }
        byte[] file = Parts.of(whole.bytes())
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replaceAll(" r=\"[A-Z]+[0-9]+\"", ""))
                .bytes();
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("Seats", null);
        RowEdit clear = new RowEdit("R-2", Kind.CHANGE, null, cleared, Map.of(), Map.of());

        for (RowEdit edit : List.of(CHANGE, clear, ADD, UP, REMOVE)) {
            assertThat(read(made(file, edit)).rows())
                    .as(edit.kind().name())
                    .allSatisfy(row -> assertThat(row.number("score")).hasValue(new BigDecimal("12.5")));
        }
        assertThat(read(made(file, ADD, UP)).rows()).extracting(Row::rowId).containsExactly("R-2", "R-1", "R-9");
    }

    @Test
    void whatCannotBeOpenedIsRefusedInWords() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .edit("[Content_Types].xml", xml -> "<Types xmlns='nothing'/>")
                .bytes();

        assertThat(((Refused) answer(file, CHANGE)).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("CANNOT_BE_EDITED");
            assertThat(refusal.message()).contains("save it as 'Excel Workbook (.xlsx)' and send it with PUT");
        });
    }

    @Test
    void linksAndRemarksGoWithTheirRow() throws IOException {
        byte[] file = SheetFile.offers()
                .rule(4, "R-3", "ENT", "any", "annual-plan")
                .with(sheet -> link(sheet, 2, 11, "https://example.com/r2"))
                .with(sheet -> link(sheet, 3, 11, "https://example.com/r3"))
                .with(sheet -> comment(sheet, 2, 3, "on R-2"))
                .with(sheet -> comment(sheet, 3, 3, "on R-3"))
                .bytes();
        RowEdit moved = new RowEdit("R-3", Kind.MOVE, "", Map.of(), Map.of(), Map.of());
        RowEdit added = new RowEdit(
                "R-9", Kind.ADD, "R-2", Map.of("arr", "any"), Map.of("offer", "sso-addon", "score", 1), Map.of());
        RowEdit removed = new RowEdit("R-2", Kind.REMOVE, null, Map.of(), Map.of(), Map.of());

        assertThat(extras(made(file, moved)))
                .isEqualTo(Map.of("R-2", "https://example.com/r2 on R-2", "R-3", "https://example.com/r3 on R-3"));
        assertThat(extras(made(file, added)))
                .isEqualTo(Map.of("R-2", "https://example.com/r2 on R-2", "R-3", "https://example.com/r3 on R-3"));
        assertThat(extras(made(file, removed))).isEqualTo(Map.of("R-3", "https://example.com/r3 on R-3"));
        assertThat(extras(made(file, moved, added, removed, moved)))
                .isEqualTo(Map.of("R-3", "https://example.com/r3 on R-3"));
    }

    private static void link(XSSFSheet sheet, int row, int column, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address);
        sheet.getRow(row).getCell(column).setHyperlink(link);
    }

    private static void comment(XSSFSheet sheet, int row, int column, String text) {
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 2));
        comment.setString(text);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    /** Links and remarks by the ids of their rows. */
    private static Map<String, String> extras(byte[] file) throws IOException {
        Map<String, String> extras = new TreeMap<>();
        try (XSSFWorkbook book = open(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getHyperlinkList()
                    .forEach(link -> extras.merge(rowId(sheet, link.getFirstRow()), link.getAddress(), String::concat));
            sheet.getCellComments()
                    .forEach((at, comment) -> extras.merge(
                            rowId(sheet, at.getRow()), " " + comment.getString().getString(), String::concat));
        }
        return extras;
    }

    private static String rowId(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(0).getStringCellValue();
    }

    @Test
    void aNumberIsNoDateAlsoWhereTheCellShowsDates() {
        byte[] file = SheetFile.offers().bytes();
        RowEdit outcome = new RowEdit("R-1", Kind.CHANGE, null, Map.of(), Map.of("validFrom", 2027), Map.of());
        RowEdit added = new RowEdit(
                "R-9",
                Kind.ADD,
                "R-1",
                Map.of("arr", "any"),
                Map.of("offer", "sso-addon", "Valid from", 46000),
                Map.of());

        for (RowEdit edit : List.of(outcome, added)) {
            assertThat(SheetFile.read(made(file, edit)).faults())
                    .extracting(Fault::code)
                    .containsExactly("NOT_A_DATE");
        }
    }

    private static byte[] made(byte[] file, RowEdit... edits) {
        return ((Edited) answer(file, edits)).content();
    }

    private static EditedWorkbook answer(byte[] file, RowEdit... edits) {
        return EditedWorkbook.of(file, read(file), ExampleTable.vocabulary(), TableEdits.of(List.of(edits)));
    }

    private static DecisionTable read(byte[] file) {
        Reading reading = SheetFile.read(file);
        assertThat(reading.faults()).isEmpty();
        return reading.tables().get(0);
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
