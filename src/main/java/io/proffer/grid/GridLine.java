package io.proffer.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is on the screen.
 *
 * @param was id of the row it was, null for a new one
 * @param cells texts by field; of a row that was, only those that may differ
 */
public record GridLine(@Nullable String was, Map<String, String> cells) {
    /** Copies the map. */
    public GridLine {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
