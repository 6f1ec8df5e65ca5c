package io.proffer.api.rulesets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits of rows in the contract, as {@link RowEditsBody} reads them. */
record RowEditsDocument(List<EditedRow> rows, @Nullable String comment) {
    /**
     * A row.
     *
     * @param add true for a new one
     * @param move true to put it behind another
     * @param remove true to take it away
     * @param after id of the row it comes behind
     * @param when what it asks, by column
     * @param then what it says, by column
     * @param meta its owner and the rest, by column
     */
    record EditedRow(
            String rowId,
            @Nullable Boolean add,
            @Nullable Boolean move,
            @Nullable Boolean remove,
            @Nullable String after,
            @Nullable ObjectNode when,
            @Nullable ObjectNode then,
            @Nullable ObjectNode meta) {}
}
