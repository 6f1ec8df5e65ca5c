package io.proffer.engine.pricing.rule;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.context.Facts;
import io.proffer.engine.pricing.rule.DiscountControls.Kind;
import io.proffer.engine.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Every discount on a purchase: the grid, and what stands beside it. */
public final class Discounts {
    private final DiscountGrid grid;
    private final DiscountControls controls;

    /** The discounts of a rulebook. */
    public Discounts(Rulebook rulebook, PriceFacts facts) {
        this.grid = new DiscountGrid(rulebook, facts);
        this.controls = new DiscountControls(rulebook, facts);
    }

    /**
     * What would come beside the grid.
     *
     * @param kind what it is
     * @param part the discount, null for {@link Kind#GRID}
     */
    public record Extra(Kind kind, Grant.@Nullable Part part) {
        /** Nothing. */
        public static final Extra NONE = new Extra(Kind.GRID, null);
    }

    /**
     * What stands on a purchase. The grid gives nothing on monthly billing, so that a bundle discount stands there alone;
     * loyalty and exceptions are percents off the annual list. The sheet is written over.
     */
    public Grant grant(Facts sheet, Sale sale, Extra extra) {
        if (sale.interval() == BillingInterval.MONTH && extra.kind() != Kind.PROMO) {
            return Grant.NONE;
        }
        return controls.combine(sheet, extra.kind(), grid.grant(sheet, sale), extra.part());
    }
}
