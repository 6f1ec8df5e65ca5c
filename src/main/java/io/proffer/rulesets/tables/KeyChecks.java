package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the rows of a list can be told apart by what they are found by. */
final class KeyChecks {
    private KeyChecks() {}

    /** A fault for each live row whose key stands in a row above it. */
    static List<FileFault> of(SourcedTable table, List<String> key) {
        List<FileFault> faults = new ArrayList<>();
        Map<List<String>, Row> seen = new LinkedHashMap<>();
        for (Row row : table.liveRows()) {
            List<String> values = key.stream().map(term -> value(row, term)).toList();
            Row earlier = seen.putIfAbsent(values, row);
            if (earlier != null) {
                String message = String.join(", ", values) + " is already in row " + earlier.number() + " ("
                        + earlier.rowId() + "). Delete or switch off one of the two.";
                faults.add(table.fault(row, key.get(0), "DUPLICATE_KEY", message));
            }
        }
        return faults;
    }

    private static String value(Row row, String term) {
        if (row.outputs().get(term) instanceof LocalDate day) {
            return day.toString();
        }
        String codes = String.join("+", row.codes(term));
        return codes.isEmpty() ? "*" : codes;
    }
}
