package io.proffer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import io.proffer.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every spreadsheet that Drools tests its own decision tables with: taken over or declined, never more than read. */
class DroolsSamplesTest {
    /** {@code -Dsamples.largest=10000000} has them all, in a minute. */
    private static final int LARGEST = Integer.getInteger("samples.largest", 100_000);

    private static final DroolsImport IMPORT = new DroolsImport(NativeTables.words());

    @Test
    void everySampleIsAnsweredAsItIs() throws IOException {
        Map<String, byte[]> samples = samples();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(70);
        samples.forEach((name, bytes) -> {
            Proposal proposal = IMPORT.read(name, bytes);
            assertAnswered(name, proposal);
            if (name.endsWith(".xls")) {
                assertThat(NativeTables.declined(proposal))
                        .as(name)
                        .singleElement()
                        .asString()
                        .matches(".*(OLD_OR_ENCRYPTED.*soffice|FILE_TOO_BIG|DAMAGED).*");
            }
        });
    }

    @Test
    void everyOldSampleIsAnsweredOnceItIsConverted() throws IOException {
        int tables = 0;
        int rows = 0;
        int declined = 0;
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (var sample : samples().entrySet()) {
                if (sample.getKey().endsWith(".xls") && sample.getValue().length <= LARGEST) {
                    Proposal proposal = IMPORT.read(sample.getKey() + "x", converted(sample.getValue()));
                    assertAnswered(sample.getKey(), proposal);
                    assertWritable(sample.getKey(), proposal);
                    tables += proposal.tables().size();
                    rows += proposal.tables().stream()
                            .mapToInt(table -> table.rows().size())
                            .sum();
                    declined += proposal.declined();
                }
            }
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .as("printed by actions of the samples")
                .isEmpty();
        assertThat(tables).isGreaterThanOrEqualTo(60);
        System.out.printf("Drools samples: %d tables, %d rows proposed, %d declined, 0 run%n", tables, rows, declined);
    }

    @Test
    void theRangesOfThePricingSampleAreUnderstood() throws IOException {
        byte[] pricing = converted(samples().get("data/ExamplePolicyPricing.drl.xls"));
        Proposal proposal = IMPORT.read("ExamplePolicyPricing.drl.xlsx", pricing);
        assertThat(proposal.tables()).hasSize(2);
        assertThat(proposal.vocabulary())
                .contains("age: { label: \"Age Bracket\", type: integer, source: attributes.age }   # Tables!C8")
                .contains("locationRiskProfile: { label: \"Location risk profile\", type: code")
                .contains("priorClaims: { label: \"Number of prior claims\", type: integer");
        assertThat(NativeTables.declined(proposal))
                .anySatisfy(said -> assertThat(said).contains("Tables!G8 The action 'Base $ AUD' is not taken over"));
    }

    private static void assertAnswered(String name, Proposal proposal) {
        boolean said = !proposal.tables().isEmpty() || proposal.declined() > 0;
        assertThat(said).as(name + " is neither taken over nor declined").isTrue();
        assertThat(proposal.notices())
                .as(name)
                .allSatisfy(notice -> assertThat(notice.message()).hasSizeGreaterThan(10));
    }

    /** What is proposed is a workbook whose form is right; words it does not know yet may be missing. */
    private static void assertWritable(String name, Proposal proposal) {
        if (proposal.tables().isEmpty()) {
            return;
        }
        Reading reading =
                new WorkbookReader(NativeTables.words()).read("proposed.xlsx", WorkbookWriter.xlsx(proposal.tables()));
        assertThat(reading.faults())
                .as(name)
                .allSatisfy(fault -> assertThat(fault.code()).isIn("MISSING_COLUMN", "REQUIRED", "NO_ROWS"));
    }

    /** The samples by name, as they lie in the jar of Drools. */
    private static Map<String, byte[]> samples() throws IOException {
        URL one = DroolsSamplesTest.class.getClassLoader().getResource("data/ComplexWorkbook.drl.csv");
        Map<String, byte[]> samples = new TreeMap<>();
        JarFile jar = ((JarURLConnection) one.openConnection()).getJarFile();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().matches(".*\\.drl\\.(xlsx?|csv)")) {
                try (InputStream content = jar.getInputStream(entry)) {
                    samples.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return samples;
    }

    /** The sheets with their merged cells, values as they were saved, as a spreadsheet program would save them. */
    private static byte[] converted(byte[] xls) throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook(new ByteArrayInputStream(xls));
                XSSFWorkbook converted = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Sheet from : old) {
                XSSFSheet to = converted.createSheet(from.getSheetName());
                from.getMergedRegions().forEach(to::addMergedRegion);
                for (Row row : from) {
                    Row target = to.createRow(row.getRowNum());
                    row.forEach(cell -> copy(cell, target.createCell(cell.getColumnIndex())));
                }
            }
            converted.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void copy(Cell from, Cell to) {
        switch (from.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                ? from.getCachedFormulaResultType()
                : from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            default -> to.setBlank();
        }
    }
}
