package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.context.Term;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.FailedCell;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.Truth;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only source of standard discounts (DT-12): percent off the annual list by term and seats; monthly billing has none. */
final class DiscountGrid {
    static final String TABLE = "discount_grid";

    private final Optional<TableEvaluator> table;
    private final PriceFacts facts;

    DiscountGrid(Rulebook rulebook, PriceFacts facts) {
        this.table = rulebook.table(TABLE);
        this.facts = facts;
    }

    /** The discount of a change. */
    Grant grant(Ask ask, Change.Known change) {
        return grant(ask, change.planKey(), change.interval(), change.termMonths(), change.seats());
    }

    /** The discount of a plan at a term and a number of seats. */
    Grant grant(Ask ask, String planKey, BillingInterval interval, int termMonths, int seats) {
        if (interval == BillingInterval.MONTH || table.isEmpty()) {
            return Grant.NONE;
        }
        TableEvaluator grid = table.get();
        facts.volume(ask.sheet(), planKey, interval, termMonths, seats);
        Row row = grid.first(ask.sheet());
        if (row == null) {
            return new Grant(BigDecimal.ZERO, null, unknownTerms(grid.undecided(ask.sheet())));
        }
        BigDecimal pct = row.number("discountPctOut").orElse(BigDecimal.ZERO);
        return new Grant(pct, RowRef.of(grid.table(), row), List.of());
    }

    /** The terms whose unknown facts leave rows undecided. */
    static List<Term> unknownTerms(List<NearMiss> undecided) {
        List<Term> terms = new ArrayList<>();
        for (NearMiss miss : undecided) {
            for (FailedCell cell : miss.failed()) {
                if (cell.truth() == Truth.UNKNOWN) {
                    terms.add(cell.term());
                }
            }
        }
        return terms;
    }

    /**
     * A discount.
     *
     * @param pct percent off the list price, 0 for none
     * @param row row that grants it, null for none
     * @param unknown terms without which no row can be chosen
     */
    record Grant(BigDecimal pct, @Nullable RowRef row, List<Term> unknown) {
        static final Grant NONE = new Grant(BigDecimal.ZERO, null, List.of());
    }
}
