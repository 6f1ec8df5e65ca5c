package io.proffer.engine.pricing.rule;

import io.proffer.engine.context.Facts;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the customer may rely on at the renewal (DT-30); nothing is promised that no row says. */
public final class RenewalTerms {
    /** Its table. */
    public static final String TABLE = "renewal_terms";

    private static final Promise NONE = new Promise(null, null, null);

    private final Optional<TableEvaluator> table;
    private final PriceFacts facts;

    /** The renewal terms of a rulebook. */
    public RenewalTerms(Rulebook rulebook, PriceFacts facts) {
        this.table = rulebook.table(TABLE);
        this.facts = facts;
    }

    /**
     * What is promised.
     *
     * @param upliftCapPct most the price may rise at the renewal, null for no promise
     * @param noticePeriod time before it in which notice is given, null for no promise
     * @param row row that says so, null for none
     */
    public record Promise(
            @Nullable BigDecimal upliftCapPct,
            @Nullable Period noticePeriod,
            @Nullable RowRef row) {}

    /** The promise for a purchase; the sheet is written over. */
    public Promise of(Facts sheet, Sale sale) {
        if (table.isEmpty()) {
            return NONE;
        }
        facts.sale(sheet, sale);
        Row row = table.get().first(sheet);
        return row == null
                ? NONE
                : new Promise(
                        row.number("upliftCapPct").orElse(null),
                        row.duration("noticePeriod")
                                .map(time -> Period.ofDays((int) time.toDays()))
                                .orElse(null),
                        RowRef.of(table.get().table(), row));
    }
}
