package io.proffer.engine.engagement;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row that found a need for an offer.
 *
 * @param offerKey offer it points to
 * @param strength 0 to 100; 0 when the table does not say
 * @param observed true when the row reads observed behaviour, not only who the customer is
 * @param table the table
 * @param row the row
 * @param feature feature it was found on, null when the table does not read features
 * @param reason the reason it gives
 */
public record Need(
        String offerKey,
        int strength,
        boolean observed,
        DecisionTable table,
        Row row,
        @Nullable String feature,
        Reason reason) {}
