package io.proffer.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the sheets of a file hold.
 *
 * @param tables names of the sheets of its tables, by table key
 * @param tests names of its test sheets
 */
public record Sheets(Map<String, String> tables, List<String> tests) {
    /** Nothing. */
    static final Sheets NONE = new Sheets(Map.of(), List.of());

    /** Copies the collections. */
    public Sheets {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        tests = List.copyOf(tests);
    }

    /** True when there is neither a table nor a test. */
    public boolean isEmpty() {
        return tables.isEmpty() && tests.isEmpty();
    }

    /** Names of all its sheets that say something. */
    public List<String> names() {
        List<String> names = new ArrayList<>(tables.values());
        names.addAll(tests);
        return names;
    }

    /** Names of its sheets with one of these tables, or with tests that are meant. */
    public List<String> replaced(Set<String> keys, Predicate<String> meant) {
        return Stream.concat(
                        tables.entrySet().stream()
                                .filter(table -> keys.contains(table.getKey()))
                                .map(Map.Entry::getValue),
                        tests.stream().filter(meant))
                .toList();
    }

    /**
     * A workbook without some of its sheets; the others keep their form and their cells.
     *
     * @param xlsx a workbook that {@link WorkbookReader} accepted
     * @param sheets names of sheets, some of which it has
     * @throws FileRefusal when it can be read and not be opened to be written to
     */
    public static byte[] without(byte[] xlsx, List<String> sheets) throws FileRefusal {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String sheet : sheets) {
                int index = workbook.getSheetIndex(sheet);
                if (index >= 0) {
                    workbook.removeSheetAt(index);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException unforeseen) {
            throw cannotBeTakenApart(unforeseen);
        }
    }

    private static FileRefusal cannotBeTakenApart(Exception why) {
        return new FileRefusal(
                "CANNOT_BE_TAKEN_APART",
                "Sheets that others replace cannot be taken out of this workbook ("
                        + why.getClass().getSimpleName()
                        + "). Open it in Excel, save it as 'Excel Workbook (.xlsx)' and send it whole.");
    }
}
