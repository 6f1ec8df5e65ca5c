package io.proffer.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Shipped workbooks as an author edits and sends them. */
public final class Workbooks {
    private Workbooks() {}

    public static byte[] shipped(String file) {
        try {
            return Files.readAllBytes(Path.of("decision-tables").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook after an edit. */
    public static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that does not say what its parts are, as some programs need to know. */
    static byte[] withoutTypes(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                boolean types = entry.getName().equals("[Content_Types].xml");
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(types ? "<Types/>".getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A shipped workbook with another text in one cell. */
    public static byte[] with(String file, String sheet, String cell, String value) {
        return edited(shipped(file), book -> set(book, sheet, cell, value));
    }

    public static void set(XSSFWorkbook book, String sheet, String cell, String value) {
        CellReference at = new CellReference(cell);
        XSSFRow row = book.getSheet(sheet).getRow(at.getRow());
        row.getCell(at.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    /** Sets the cell under a heading in the row whose first cell says something. */
    static void setIn(XSSFWorkbook book, String sheet, String first, String heading, String value) {
        XSSFRow headings = null;
        for (org.apache.poi.ss.usermodel.Row row : book.getSheet(sheet)) {
            String start = row.getCell(0) == null ? "" : row.getCell(0).toString();
            headings = start.equals("Offer") ? (XSSFRow) row : headings;
            if (start.equals(first) && headings != null) {
                for (org.apache.poi.ss.usermodel.Cell cell : headings) {
                    if (cell.toString().equals(heading)) {
                        set(
                                book,
                                sheet,
                                new CellReference(row.getRowNum(), cell.getColumnIndex()).formatAsString(),
                                value);
                    }
                }
            }
        }
    }

    /** Where the cell of a column stands in a table of the rulebook that serves. */
    public static String cellOf(String table, String rowId, String column) {
        JsonPath shown = given().get("/api/v1/tables/" + table).jsonPath();
        int row = shown.getInt("rows.find { it.rowId == '" + rowId + "' }.row");
        Map<String, Integer> positions = shown.<Map<String, Object>>getList("columns").stream()
                .collect(Collectors.toMap(each -> (String) each.get("key"), each -> (Integer) each.get("sheetColumn")));
        return CellReference.convertNumToColString(positions.get(column)) + row;
    }

    /** A request that sends a workbook for a user. */
    static RequestSpecification sending(String user, String name, byte[] workbook) {
        return given().header("X-Proffer-User", user).multiPart("file", name, workbook);
    }
}
