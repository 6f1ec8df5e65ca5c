package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The author's own file comes back with what is wrong in it, and can be sent again. */
class AnnotatedWorkbookTest {
    private final WorkbookReader reader = new WorkbookReader(ExampleTable.vocabulary());

    @Test
    void faultyCellsAreRedAndSayWhatToDo() throws Exception {
        byte[] file = faulty();

        XSSFSheet sheet = annotated(file).getSheet("Offers");

        XSSFCell segment = sheet.getRow(1).getCell(1);
        assertThat(segment.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FFFF9A9A");
        assertThat(segment.getStringCellValue()).isEqualTo("ENTT");
        assertThat(segment.getCellComment().getString().getString())
                .isEqualTo("Proffer:\nUNKNOWN_VALUE: 'ENTT' is not a value of 'Segment'. Allowed: ENT, MID, SMB."
                        + " Did you mean 'ENT'?");
        assertThat(sheet.getRow(1).getCell(3).getCellComment().getString().getString())
                .startsWith("Proffer:\nNOT_A_NUMBER: ");
        assertThat(sheet.getRow(1).getCell(4).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
    }

    @Test
    void itReadsWithTheSameFaultsAndWithoutThemOnceTheyAreMended() throws Exception {
        byte[] file = faulty();
        byte[] annotated = bytes(annotated(file));

        assertThat(reader.read("offers.xlsx", annotated).faults())
                .isEqualTo(reader.read("offers.xlsx", file).faults());

        XSSFWorkbook mended = open(annotated);
        mended.getSheet("Offers").getRow(1).getCell(1).setCellValue("ENT");
        mended.getSheet("Offers").getRow(1).getCell(3).setCellValue(50000);
        assertThat(reader.read("offers.xlsx", bytes(mended)).faults()).isEmpty();
    }

    @Test
    void marksOfAnEarlierTimeGoAndNotesOfTheAuthorStay() throws Exception {
        XSSFWorkbook own = open(faulty());
        XSSFCell noted = own.getSheet("Offers").getRow(1).getCell(1);
        var comment = own.getSheet("Offers")
                .createDrawingPatriarch()
                .createCellComment(own.getCreationHelper().createClientAnchor());
        comment.setString("ask Ann");
        noted.setCellComment(comment);
        byte[] annotated = bytes(annotated(bytes(own)));
        assertThat(text(open(annotated))).startsWith("Proffer:\nUNKNOWN_VALUE").endsWith("\n\nNote: ask Ann");
        assertThat(text(open(AnnotatedWorkbook.of(annotated, faults(annotated)))))
                .isEqualTo(text(open(annotated)));

        XSSFWorkbook cleared = open(AnnotatedWorkbook.of(annotated, List.of()));

        XSSFCell cell = cleared.getSheet("Offers").getRow(1).getCell(1);
        assertThat(cell.getCellComment().getString().getString()).isEqualTo("ask Ann");
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        assertThat(cleared.getSheet("Offers").getRow(1).getCell(3).getCellComment())
                .isNull();
    }

    /** LibreOffice writes a space for the author of each comment. */
    @Test
    void marksGoAlsoWhenAProgramForgotWhoWroteThem() throws Exception {
        byte[] annotated = bytes(annotated(faulty()));
        XSSFWorkbook resaved = open(annotated);
        resaved.getSheet("Offers").getCellComments().values().forEach(comment -> comment.setAuthor(" "));
        byte[] anonymous = bytes(resaved);

        assertThat(text(open(AnnotatedWorkbook.of(anonymous, faults(anonymous)))))
                .isEqualTo(text(open(annotated)));
        XSSFSheet cleared = open(AnnotatedWorkbook.of(anonymous, List.of())).getSheet("Offers");
        assertThat(cleared.getCellComments()).isEmpty();
        assertThat(cleared.getRow(1).getCell(1).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
    }

    @Test
    void aNoteOfTheAuthorComesBackInTheirName() throws Exception {
        XSSFWorkbook own = open(faulty());
        XSSFCell noted = own.getSheet("Offers").getRow(1).getCell(1);
        var comment = own.getSheet("Offers")
                .createDrawingPatriarch()
                .createCellComment(own.getCreationHelper().createClientAnchor());
        comment.setString("ask Bob");
        comment.setAuthor("Ann (growth)");
        noted.setCellComment(comment);
        byte[] annotated = bytes(annotated(bytes(own)));
        assertThat(text(open(annotated))).endsWith("\n\nNote by Ann (growth): ask Bob");

        XSSFCell cell = open(AnnotatedWorkbook.of(annotated, List.of()))
                .getSheet("Offers")
                .getRow(1)
                .getCell(1);

        assertThat(cell.getCellComment().getString().getString()).isEqualTo("ask Bob");
        assertThat(cell.getCellComment().getAuthor()).isEqualTo("Ann (growth)");
    }

    /** ExcelJS writes comments so. */
    @Test
    void commentsWithoutTextHereAndNextDoorAreInNobodysWay() throws Exception {
        XSSFWorkbook own = open(faulty());
        XSSFSheet sheet = own.getSheet("Offers");
        for (int column : new int[] {1, 2}) {
            var comment = sheet.createDrawingPatriarch()
                    .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, 1, column + 2, 3));
            comment.setAddress(1, column);
            comment.setString("");
        }
        byte[] empty = Parts.of(bytes(own))
                .edit("xl/comments1.xml", xml -> xml.replaceAll("<text>.*?</text>", "<text/>"))
                .bytes();

        assertThat(text(open(AnnotatedWorkbook.of(empty, faults(empty))))).startsWith("Proffer:\nUNKNOWN_VALUE");
    }

    @Test
    void aColourOfTheAuthorComesBack() throws Exception {
        XSSFWorkbook own = open(faulty());
        XSSFCellStyle green = own.createCellStyle();
        green.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0x92, (byte) 0xD0, 0x50}));
        green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        own.getSheet("Offers").getRow(1).getCell(1).setCellStyle(green);
        byte[] annotated = bytes(annotated(bytes(own)));
        byte[] again = AnnotatedWorkbook.of(annotated, faults(annotated));

        XSSFCell cell = open(AnnotatedWorkbook.of(again, List.of()))
                .getSheet("Offers")
                .getRow(1)
                .getCell(1);

        assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FF92D050");
        assertThat(cell.getCellComment()).isNull();
    }

    @Test
    void remarksOnRowsColumnsAndWholeSheetsAreSaidWhereTheyBegin() throws Exception {
        List<Annotation> remarks = List.of(
                new Annotation("Offers", "", true, "the sheet"),
                new Annotation("Offers", "2:2", true, "the row"),
                new Annotation("Offers", "C:C", false, "the column"),
                new Annotation("Offers", "D2:E3", false, "the range"),
                new Annotation("Elsewhere", "A1", true, "left out"));

        XSSFSheet sheet = open(AnnotatedWorkbook.of(faulty(), remarks)).getSheet("Offers");

        assertThat(sheet.getCellComments().keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("A1", "A2", "C1", "D2");
        assertThat(sheet.getRow(2)
                        .getCell(4)
                        .getCellStyle()
                        .getFillForegroundColorColor()
                        .getARGBHex())
                .isEqualTo("FFFFEB9C");
    }

    @Test
    void whatIsRefusedAsAFileIsNeverOpened() {
        assertThatThrownBy(() -> AnnotatedWorkbook.of("a;b".getBytes(StandardCharsets.UTF_8), List.of()))
                .isInstanceOf(FileRefusal.class)
                .hasMessage("NOT_XLSX");
    }

    private byte[] faulty() {
        return SheetFile.offers().cell("B2", "ENTT").cell("D2", "50k").bytes();
    }

    private List<Annotation> faults(byte[] file) {
        return reader.read("offers.xlsx", file).faults().stream()
                .map(fault -> new Annotation(fault.sheet(), fault.ref(), true, fault.code() + ": " + fault.message()))
                .toList();
    }

    private XSSFWorkbook annotated(byte[] file) throws IOException, FileRefusal {
        return open(AnnotatedWorkbook.of(file, faults(file)));
    }

    private static String text(XSSFWorkbook workbook) {
        return workbook.getSheet("Offers")
                .getRow(1)
                .getCell(1)
                .getCellComment()
                .getString()
                .getString();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
