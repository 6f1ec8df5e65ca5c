package io.proffer.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook as an author's Excel would save it, changed cell by cell. */
final class SheetFile {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet;
    private final XSSFCellStyle date;

    private SheetFile(String name) {
        sheet = workbook.createSheet(name);
        date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
    }

    static SheetFile empty(String name) {
        return new SheetFile(name);
    }

    /** The example table with two rules and a note column. */
    static SheetFile offers() {
        SheetFile file = new SheetFile("Offers");
        for (int i = 0; i < ExampleTable.HEADINGS.size(); i++) {
            file.cell(CellRefs.of(i, 1), ExampleTable.HEADINGS.get(i));
        }
        file.cell("O1", "# remark").cell("O2", "ask Anna");
        file.rule(2, "R-1", "ENT", ">= 50000", "sso-addon");
        file.rule(3, "R-2", "MID, SMB", "any", "annual-plan");
        return file;
    }

    /** The example table below its marks, without a discount. */
    static SheetFile banded() {
        SheetFile file = new SheetFile("Offers");
        file.cell("A1", "META").cell("B1", "WHEN").cell("I1", "THEN").cell("O1", "META");
        for (int i = 0; i < ExampleTable.HEADINGS.size(); i++) {
            file.cell(CellRefs.of(i, 2), ExampleTable.HEADINGS.get(i));
        }
        file.cell("K2", "# discount").cell("O2", "Note");
        return file.rule(3, "R-1", "ENT", ">= 50000", "sso-addon").rule(4, "R-2", "MID, SMB", "any", "annual-plan");
    }

    SheetFile rule(int row, String id, String segment, String arr, String offer) {
        return cell("A" + row, id)
                .cell("B" + row, segment)
                .cell("D" + row, arr)
                .cell("E" + row, 10)
                .cell("H" + row, true)
                .cell("I" + row, offer)
                .cell("J" + row, 12.5)
                .cell("K" + row, 5)
                .cell("L" + row, "Because it helps.")
                .cell("M" + row, LocalDate.of(2026, 1, 1))
                .cell("N" + row, "2026-12-31");
    }

    SheetFile sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    SheetFile cell(String ref, @Nullable Object value) {
        XSSFCell cell = at(ref);
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value instanceof Number number) {
            cell.setCellStyle(null);
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    XSSFCell at(String ref) {
        int column = CellRefs.column(ref);
        int index = CellRefs.row(ref) - 1;
        XSSFRow row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    SheetFile with(Consumer<XSSFSheet> change) {
        change.accept(sheet);
        return this;
    }

    SheetFile withBook(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Reading read() {
        return read(bytes());
    }

    static Reading read(byte[] bytes) {
        return new WorkbookReader(ExampleTable.vocabulary()).read("offers.xlsx", bytes);
    }

    static List<String> faults(Reading reading) {
        return reading.faults().stream().map(Fault::toString).toList();
    }
}
