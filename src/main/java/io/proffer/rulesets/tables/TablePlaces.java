package io.proffer.rulesets.tables;

import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.FileFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which file and sheet each table stands; there may be one of a key. */
public final class TablePlaces {
    private final Map<String, Place> byKey = new HashMap<>();

    private record Place(String file, String sheet) {}

    /** Notes where a table stands; a fault when it is written elsewhere already. */
    public Optional<FileFault> add(String file, DecisionTable table) {
        Place earlier = byKey.putIfAbsent(table.key(), new Place(file, table.sheet()));
        if (earlier == null) {
            return Optional.empty();
        }
        String message = "Table '" + table.key() + "' is already in " + earlier.file() + ", sheet '" + earlier.sheet()
                + "'. Keep one of the two.";
        return Optional.of(new FileFault(file, table.sheet(), "", "DUPLICATE_TABLE", message));
    }

    /** True when the table was noted. */
    boolean has(String key) {
        return byKey.containsKey(key);
    }
}
