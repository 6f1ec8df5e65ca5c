package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.rulesets.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is exported is imported as the same typed tables, and a template becomes one once it is filled. */
class RoundTripTest {
    private static final int HEADING_ROW = 6;
    private static final List<String> HEADINGS =
            List.of("Row id", "Segment", "Offer", "Region", "ARR", "Reason", "Owner", "Note", "Score");
    private static final Vocabulary SHIPPED = ShippedRulebook.get().vocabulary();

    @Test
    void shippedWorkbooksSurviveExportAndImport() throws IOException {
        for (Path file : shippedWorkbooks()) {
            assertSurvives(read(SHIPPED, "x.xlsx", Files.readAllBytes(file)), SHIPPED);
        }
    }

    @Test
    void testSheetsOfShippedWorkbooksSurviveExportAndImport() throws IOException {
        for (Path file : shippedWorkbooks()) {
            WorkbookReader reader = new WorkbookReader(SHIPPED);
            Reading first = reader.read("x.xlsx", Files.readAllBytes(file));
            byte[] exported = WorkbookWriter.xlsx(first.tables(), first.tests());
            Reading second = reader.read("x.xlsx", exported);
            assertThat(SheetFile.faults(second)).isEmpty();
            assertThat(Scenarios.content(second.tests())).isEqualTo(Scenarios.content(first.tests()));
            byte[] again = WorkbookWriter.xlsx(second.tables(), second.tests());
            for (int sheet = 1; sheet <= first.tables().size() + first.tests().size(); sheet++) {
                String part = "xl/worksheets/sheet" + sheet + ".xml";
                assertThat(Parts.of(again).text(part))
                        .isEqualTo(Parts.of(exported).text(part));
            }
        }
    }

    private static List<Path> shippedWorkbooks() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("decision-tables"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    @Test
    void whateverIsAcceptedSurvivesExportAndImport() {
        FuzzedCells cells = new FuzzedCells(7);
        SheetFile file = offers();
        for (int row = 2; row < 1_000; row++) {
            String[] texts = new String[5];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = accepted(
                        cells,
                        List.of("region", "arr", "reason", "reason", "reason").get(i),
                        i < 2);
            }
            rule(file, row, texts);
        }
        List<DecisionTable> tables = read(ExampleTable.vocabulary(), "x.xlsx", file.bytes());
        assertThat(tables.get(0).rows()).hasSize(998);
        assertSurvives(tables, ExampleTable.vocabulary());
    }

    private static String accepted(FuzzedCells cells, String key, boolean condition) {
        Term term = ExampleTable.vocabulary().find(key).orElseThrow();
        while (true) {
            String text = cells.text();
            RawCell cell = new RawCell.Text(text);
            Parsed<?> parsed = condition ? CellGrammar.condition(term, cell) : CellGrammar.output(term, cell);
            // What XML cannot hold is lost before it is read.
            if (!(parsed instanceof Parsed.Refused<?>) && text.chars().allMatch(RoundTripTest::isStorable)) {
                return text;
            }
        }
    }

    private static boolean isStorable(int c) {
        return c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE;
    }

    @Test
    void textThatLooksLikeAFormulaIsWrittenAsText() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'=1", "''-x", "-")) {
            List<DecisionTable> tables = read(
                    ExampleTable.vocabulary(),
                    "x.xlsx",
                    rule(offers(), 2, "any", "any", text, text, text).bytes());
            assertSurvives(tables, ExampleTable.vocabulary());
            assertThat(Parts.of(WorkbookWriter.xlsx(tables)).text("xl/worksheets/sheet1.xml"))
                    .doesNotContain("<f>", "<f ");
            assertThat(WorkbookWriter.csv(tables.get(0)).lines().flatMap(line -> Stream.of(line.split(","))))
                    .noneMatch(field -> field.matches("\"?[=+@-].*"));
        }
    }

    @Test
    void anEmptyTemplateOnlyLacksRows() {
        for (TableSchema schema : SHIPPED.schemas()) {
            Reading reading =
                    new WorkbookReader(SHIPPED).read(schema.key() + ".xlsx", Templates.template(schema, SHIPPED));
            assertThat(SheetFile.faults(reading))
                    .as(schema.key())
                    .singleElement()
                    .asString()
                    .startsWith("NO_ROWS @ " + schema.key() + " — ");
        }
    }

    @Test
    void whatAsksForNothingIsGreyInATemplate() throws IOException {
        TableSchema schema = SHIPPED.schema("usage_soft_push").orElseThrow();
        try (XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(Templates.template(schema, SHIPPED)))) {
            var formatting = template.getSheetAt(0).getSheetConditionalFormatting();
            assertThat(IntStream.range(0, formatting.getNumConditionalFormattings())
                            .mapToObj(at -> formatting
                                    .getConditionalFormattingAt(at)
                                    .getRule(0)
                                    .getFormula1()))
                    .contains("\"any\"", "\"no\"");
        }
    }

    @Test
    void aFilledTemplateIsAccepted() throws IOException {
        for (TableSchema schema : SHIPPED.schemas()) {
            DecisionTable shipped =
                    ShippedRulebook.get().table(schema.key()).orElseThrow().table();
            DecisionTable filled =
                    read(SHIPPED, "x.xlsx", filled(schema, shipped)).get(0);
            assertThat(filled.rows()).hasSameSizeAs(shipped.rows());
            for (int row = 0; row < filled.rows().size(); row++) {
                assertThat(filled.rows().get(row).outputs())
                        .isEqualTo(shipped.rows().get(row).outputs());
                assertThat(filled.rows().get(row).meta())
                        .isEqualTo(shipped.rows().get(row).meta());
            }
        }
    }

    /** The template with the rows of the shipped table, each cell under its heading. */
    private static byte[] filled(TableSchema schema, DecisionTable shipped) throws IOException {
        byte[] written = WorkbookWriter.xlsx(List.of(shipped));
        try (XSSFWorkbook source = new XSSFWorkbook(new ByteArrayInputStream(written));
                XSSFWorkbook template =
                        new XSSFWorkbook(new ByteArrayInputStream(Templates.template(schema, SHIPPED)))) {
            XSSFSheet from = source.getSheetAt(0);
            XSSFSheet to = template.getSheet(schema.key());
            for (int row = HEADING_ROW + 1; row <= from.getLastRowNum(); row++) {
                for (var cell : from.getRow(row)) {
                    copy((XSSFCell) cell, from.getRow(HEADING_ROW), to);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            template.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void copy(XSSFCell cell, XSSFRow headings, XSSFSheet to) {
        String heading = headings.getCell(cell.getColumnIndex()).getStringCellValue();
        XSSFRow row = to.getRow(cell.getRowIndex()) == null
                ? to.createRow(cell.getRowIndex())
                : to.getRow(cell.getRowIndex());
        XSSFCell target = row.createCell(column(to.getRow(HEADING_ROW), heading));
        target.setCellStyle((XSSFCellStyle) to.getColumnStyle(target.getColumnIndex()));
        switch (cell.getCellType()) {
            case NUMERIC -> target.setCellValue(cell.getNumericCellValue());
            case STRING -> target.setCellValue(cell.getStringCellValue());
            default -> target.setBlank();
        }
    }

    /** The column of a heading, which the template must have. */
    private static int column(XSSFRow headings, String wanted) {
        for (var heading : headings) {
            if (heading.getStringCellValue().equals(wanted)) {
                return heading.getColumnIndex();
            }
        }
        throw new AssertionError("The template of " + headings.getSheet().getSheetName() + " lacks " + wanted);
    }

    private static SheetFile offers() {
        SheetFile file = SheetFile.empty("Offers");
        for (int i = 0; i < HEADINGS.size(); i++) {
            file.cell(CellRefs.of(i, 1), HEADINGS.get(i));
        }
        return file;
    }

    private static SheetFile rule(SheetFile file, int row, String... texts) {
        file.cell("A" + row, "R-" + row).cell("B" + row, "MID, SMB").cell("C" + row, "sso-addon");
        for (int i = 0; i < texts.length; i++) {
            file.cell(CellRefs.of(i + 3, row), texts[i]);
        }
        return file.cell("I" + row, 1.1);
    }

    private static void assertSurvives(List<DecisionTable> tables, Vocabulary vocabulary) {
        assertThat(content(read(vocabulary, "x.xlsx", WorkbookWriter.xlsx(tables))))
                .isEqualTo(content(tables));
        for (DecisionTable table : tables) {
            byte[] csv = WorkbookWriter.csv(table).getBytes(StandardCharsets.UTF_8);
            assertThat(content(read(vocabulary, "x.csv", csv))).isEqualTo(content(List.of(table)));
        }
    }

    private static List<Tables.Content> content(List<DecisionTable> tables) {
        return tables.stream().map(Tables::content).toList();
    }

    private static List<DecisionTable> read(Vocabulary vocabulary, String name, byte[] bytes) {
        Reading reading = new WorkbookReader(vocabulary).read(name, bytes);
        assertThat(SheetFile.faults(reading)).isEmpty();
        return reading.tables();
    }
}
