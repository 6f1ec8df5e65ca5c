package io.proffer.engine.treatment.content;

import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads content sheets into entries by key; once for a rulebook. */
public final class Sheets {
    private Sheets() {}

    /**
     * The live rows of a sheet by key, in sheet order.
     *
     * @param key key of a row, blank for a row to be left out
     * @param reader what a row says
     */
    public static <T> Map<String, List<Entry<T>>> byKey(
            Rulebook rulebook, String table, Function<Row, String> key, Function<Row, T> reader) {
        AskedTable sheet = AskedTable.of(rulebook, table);
        Map<String, List<Entry<T>>> byKey = new HashMap<>();
        for (Row row : sheet.liveRows()) {
            String found = key.apply(row);
            if (!found.isBlank()) {
                byKey.computeIfAbsent(found, ignored -> new ArrayList<>())
                        .add(Entry.of(reader.apply(row), row, sheet.ref(row)));
            }
        }
        return byKey;
    }

    /** A text the sheet's schema requires, empty when it is not there all the same. */
    public static String text(Row row, String term) {
        return row.code(term).orElse("");
    }
}
