package io.proffer.workbook.csv;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Fault;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.layout.CellBudget;
import io.proffer.workbook.layout.SheetCell;
import io.proffer.workbook.layout.SheetRow;
import io.proffer.workbook.layout.SheetSink;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in memory. */
public final class CsvFile {
    private static final String ENDING = ".csv";
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\t])\"?\\R");

    private final String sheet;
    private final String text;
    private final char separator;
    private final CellBudget budget = new CellBudget();

    private CsvFile(String sheet, String text) {
        this.sheet = sheet;
        Matcher declared = DECLARED.matcher(text);
        boolean isDeclared = declared.lookingAt();
        // A spreadsheet does not show this line, so rows are counted without it.
        this.text = isDeclared ? text.substring(declared.end()) : text;
        this.separator = isDeclared ? declared.group(1).charAt(0) : CsvSeparator.of(text);
    }

    /**
     * Reads the table of a file; its sheet is the file name without its ending.
     *
     * @throws FileRefusal when the file as a whole is refused
     */
    public static void read(String fileName, byte[] bytes, BiFunction<String, BitSet, SheetSink> sinks)
            throws FileRefusal {
        String sheet = fileName.substring(0, Math.max(0, fileName.length() - ENDING.length()));
        SheetSink sink = sinks.apply(sheet, new BitSet());
        new CsvFile(sheet, CsvText.decode(bytes)).read(sink);
        sink.end(List.of());
    }

    private void read(SheetSink sink) throws FileRefusal {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            CsvHead head = new CsvHead(separator);
            boolean inHead = true;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                number++;
                List<String> fields = records.next().toList();
                boolean labelled = inHead && !isBlank(fields) && head.holds(fields);
                inHead = inHead && (labelled || holdsOneAtMost(fields));
                take(number, labelled ? head.cells(fields) : unguarded(fields), sink);
            }
        } catch (UncheckedIOException | IllegalStateException | IOException unbalanced) {
            throw unbalanced(number + 1);
        }
    }

    private static List<String> unguarded(List<String> fields) {
        return fields.stream().map(CsvPage::unguarded).toList();
    }

    /** True for a blank line or a title, neither of which ends the lines about the table. */
    private static boolean holdsOneAtMost(List<String> fields) {
        return fields.stream().filter(field -> !field.isBlank()).count() <= 1;
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    private void take(int number, List<String> fields, SheetSink sink) throws FileRefusal {
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            String field = fields.get(column);
            if (!field.isBlank()) {
                budget.spend(sheet, column, number);
                cells.add(new SheetCell(column, new RawCell.Text(field)));
            }
        }
        if (!cells.isEmpty()) {
            sink.row(new SheetRow(number, false, cells));
        }
    }

    private FileRefusal unbalanced(int row) {
        return new FileRefusal(Fault.at(
                sheet,
                String.valueOf(row),
                "UNBALANCED_QUOTE",
                "",
                "A quotation mark in row " + row + " is never closed, or text follows a closed one."
                        + " Write quotation marks inside a quoted value twice."));
    }
}
