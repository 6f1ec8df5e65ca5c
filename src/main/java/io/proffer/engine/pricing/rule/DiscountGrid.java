package io.proffer.engine.pricing.rule;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.context.Facts;
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

/**
 * The only source of standard discounts (DT-12): percent off the annual list by term and seats; monthly billing has none. A
 * term between two of the grid earns what the shorter one earns, so that who commits for longer never pays more.
 */
public final class DiscountGrid {
    /** Its table. */
    public static final String TABLE = "discount_grid";

    private final Optional<TableEvaluator> table;
    private final PriceFacts facts;

    /** The grid of a rulebook. */
    public DiscountGrid(Rulebook rulebook, PriceFacts facts) {
        this.table = rulebook.table(TABLE);
        this.facts = facts;
    }

    /** The discount of a purchase; the sheet is written over. */
    public Grant grant(Facts sheet, Sale sale) {
        boolean hasNone = sale.interval() == BillingInterval.MONTH || table.isEmpty();
        Grant grant = hasNone ? Grant.NONE : grant(table.get(), sheet, sale);
        facts.sale(sheet, sale);
        return grant;
    }

    private Grant grant(TableEvaluator grid, Facts sheet, Sale sale) {
        for (int months = sale.termMonths(); months > 0; months--) {
            facts.sale(sheet, sale.over(months));
            Row row = grid.first(sheet);
            if (row != null) {
                return granted(sale, grid, row);
            }
            List<Term> unknown = unknownTerms(grid.undecided(sheet));
            if (!unknown.isEmpty()) {
                return Grant.unknown(unknown);
            }
        }
        return Grant.NONE;
    }

    private static Grant granted(Sale sale, TableEvaluator grid, Row row) {
        String reason = sale.seats() + " seats and a term of " + sale.termMonths() + " months";
        BigDecimal pct = row.number("discountPctOut").orElse(BigDecimal.ZERO);
        return Grant.of(new Grant.Part(pct, RowRef.of(grid.table(), row), reason));
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
}
