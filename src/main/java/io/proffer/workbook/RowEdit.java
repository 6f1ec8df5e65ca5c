package io.proffer.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of one row of a table.
 *
 * @param rowId the row
 * @param kind whether it is changed, added, moved or removed
 * @param after id of the row a new or moved one is put behind, null for the end of the table, empty for its top
 * @param when conditions by term key or heading, as an author types them; null clears the cell
 * @param then outcomes by term key or heading; null clears the cell
 * @param meta columns about the row by heading, such as {@code Owner} or {@code reviewBy}; null clears the cell
 */
public record RowEdit(
        String rowId,
        Kind kind,
        @Nullable String after,
        Map<String, @Nullable Object> when,
        Map<String, @Nullable Object> then,
        Map<String, @Nullable Object> meta) {

    /** What is done with a row. */
    public enum Kind {
        /** Some cells of it change. */
        CHANGE,
        /** It is new. */
        ADD,
        /** It goes to another place; some cells of it may change. */
        MOVE,
        /** It goes. */
        REMOVE
    }

    /** Copies the maps. */
    public RowEdit {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }
}
