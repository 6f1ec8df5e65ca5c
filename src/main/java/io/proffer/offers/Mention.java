package io.proffer.offers;

import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that names an offer.
 *
 * @param table key of its table
 * @param stage stage the table belongs to
 * @param rowId its id
 * @param cell where it stands
 * @param column heading of the column that names the offer
 * @param enabled false when the row is switched off
 */
public record Mention(String table, String stage, String rowId, String cell, String column, boolean enabled) {
    private static final String CATALOGUE = "offers";

    /** Every row of some tables that names an offer, but its own in the catalogue. */
    static List<Mention> of(String offer, List<DecisionTable> tables) {
        List<Mention> mentions = new ArrayList<>();
        for (DecisionTable table : tables) {
            if (!table.key().equals(CATALOGUE)) {
                table.rows()
                        .forEach(row -> column(table, row, offer)
                                .ifPresent(column -> mentions.add(new Mention(
                                        table.key(),
                                        table.stage(),
                                        row.rowId(),
                                        table.cell(row).toString(),
                                        column,
                                        row.meta().enabled()))));
            }
        }
        return mentions;
    }

    private static Optional<String> column(DecisionTable table, Row row, String offer) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            if (isOffer(input)
                    && row.conditions().get(i).condition() instanceof Condition.OneOf codes
                    && codes.codes().contains(offer)) {
                return Optional.of(input.term().label());
            }
        }
        return table.outputs().stream()
                .filter(output -> isOffer(output) && says(row, output.term().key(), offer))
                .map(output -> output.term().label())
                .findFirst();
    }

    private static boolean isOffer(Column column) {
        return "offers".equals(column.term().valuesFrom());
    }

    private static boolean says(Row row, String term, String offer) {
        return row.codes(term).contains(offer);
    }
}
