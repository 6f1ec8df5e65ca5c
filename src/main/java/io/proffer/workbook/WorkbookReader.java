package io.proffer.workbook;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.csv.CsvFile;
import io.proffer.workbook.layout.IgnoredSink;
import io.proffer.workbook.layout.SheetSink;
import io.proffer.workbook.layout.TableSink;
import io.proffer.workbook.out.Lists;
import io.proffer.workbook.scenario.ScenarioSink;
import io.proffer.workbook.xlsx.XlsxFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the decision tables of a workbook or CSV file; safe for use by many threads. */
public final class WorkbookReader {
    private final Vocabulary vocabulary;

    /** A reader for tables over these terms. */
    public WorkbookReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a file. Whatever the bytes, the answer is tables or faults, never an exception.
     *
     * @param fileName decides between CSV and Excel by its ending, and names the table of a CSV that does not
     */
    public Reading read(String fileName, byte[] bytes) {
        return read(fileName, bytes, bytes.length);
    }

    /**
     * Reads a file of which only the first bytes may be at hand, as many as show that it is above the limit.
     *
     * @param size bytes of the whole file
     */
    public Reading read(String fileName, byte[] bytes, long size) {
        try {
            return new FileReading(baseName(fileName), bytes, size).read();
        } catch (FileRefusal refusal) {
            return Reading.refused(refusal.fault());
        } catch (RuntimeException unforeseen) {
            return Reading.refused(
                    FileRefusal.damaged(unforeseen.getClass().getSimpleName()).fault());
        }
    }

    /** Which tables and tests the sheets of a file hold, whatever is wrong in their cells; of a refused file none. */
    public Sheets sheets(String fileName, byte[] bytes) {
        try {
            FileReading reading = new FileReading(baseName(fileName), bytes, bytes.length);
            reading.read();
            return reading.sheets();
        } catch (FileRefusal | RuntimeException refused) {
            return Sheets.NONE;
        }
    }

    /** The name without its folders: uploads may carry {@code ../../x} and mean nothing by it. */
    private static String baseName(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** The reading of one file. */
    private final class FileReading {
        private final String fileName;
        private final byte[] bytes;
        private final long size;
        private final Findings findings = new Findings();
        private final List<TableSink> tables = new ArrayList<>();
        private final List<ScenarioSink> tests = new ArrayList<>();

        FileReading(String fileName, byte[] bytes, long size) {
            this.fileName = fileName;
            this.bytes = bytes;
            this.size = size;
        }

        Reading read() throws FileRefusal {
            FileSize.check(bytes, size);
            if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                CsvFile.read(fileName, bytes, this::sink);
            } else {
                XlsxFile.read(bytes, findings, this::sink);
            }
            List<DecisionTable> read = distinctTables();
            List<ScenarioSheet> sheets =
                    tests.stream().map(test -> test.sheet(fileName)).toList();
            return new Reading(
                    findings.total() == 0 ? read : List.of(),
                    findings.total() == 0 ? sheets : List.of(),
                    findings.faults(),
                    findings.total(),
                    findings.formulas());
        }

        Sheets sheets() {
            Map<String, String> byKey = new LinkedHashMap<>();
            tables.forEach(sink -> sink.key().ifPresent(key -> byKey.putIfAbsent(key, sink.sheet())));
            return new Sheets(byKey, tests.stream().map(ScenarioSink::sheet).toList());
        }

        private SheetSink sink(String sheet, BitSet hiddenColumns) {
            if (ScenarioSink.isTestSheet(sheet)) {
                ScenarioSink sink = new ScenarioSink(sheet, vocabulary, hiddenColumns, findings);
                tests.add(sink);
                return sink;
            }
            if (sheet.equalsIgnoreCase(Lists.SHEET)) {
                return new IgnoredSink();
            }
            TableSink sink = new TableSink(sheet, vocabulary, hiddenColumns, findings);
            tables.add(sink);
            return sink;
        }

        private List<DecisionTable> distinctTables() {
            Map<String, DecisionTable> byKey = new LinkedHashMap<>();
            for (TableSink sink : tables) {
                sink.table().ifPresent(table -> {
                    DecisionTable earlier = byKey.putIfAbsent(table.key(), table);
                    if (earlier != null) {
                        findings.add(
                                table.sheet(),
                                "",
                                "DUPLICATE_TABLE",
                                table.key(),
                                "Table '" + table.key() + "' is already in sheet '" + earlier.sheet()
                                        + "'. Keep one of them.");
                    }
                });
            }
            return List.copyOf(byKey.values());
        }
    }
}
