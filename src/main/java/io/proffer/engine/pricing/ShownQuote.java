package io.proffer.engine.pricing;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Quote.Alternative;
import io.proffer.engine.pricing.Quote.Position;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quote as people read it: the step with two decimals, and no discount beside a sum it is not the discount of. Seats that
 * are added have today's price and discount, and those of now keep theirs, so one percentage cannot speak for all of them.
 */
final class ShownQuote {
    private final Quote quote;
    private final Position current;

    private ShownQuote(Quote quote) {
        this.quote = quote;
        this.current = quote.current();
    }

    static Quote of(Quote quote) {
        return new ShownQuote(quote).shown();
    }

    private Quote shown() {
        return new Quote(
                quote.id(),
                quote.offerKey(),
                current,
                target(),
                quote.lines(),
                quote.discounts(),
                quote.fees(),
                quote.pricePath(),
                quote.step() == null ? null : quote.step().rounded(),
                quote.proration(),
                quote.renewal(),
                quote.terms(),
                quote.totals(),
                quote.savings(),
                quote.approval(),
                quote.alternatives().stream().map(this::alternative).toList(),
                quote.anchor(),
                quote.rewards(),
                quote.priceHoldUntil(),
                quote.priceHeld(),
                quote.taxIncluded(),
                quote.authoritative());
    }

    private Position target() {
        Position target = quote.target();
        PricePath.Phase first = quote.pricePath().phases().get(0);
        boolean adds = first.key().equals(target.planKey()) && first.qty() == target.seats() - current.seats();
        return adds && isOtherwisePriced(target.planKey(), target.unitAmount(), target.discountPct())
                ? new Position(
                        target.planKey(),
                        target.billingInterval(),
                        target.termMonths(),
                        target.seats(),
                        target.unitAmount(),
                        null,
                        target.recurringYear())
                : target;
    }

    private Alternative alternative(Alternative other) {
        boolean adds = other.kind().equals(Alternatives.NEXT_SMALLER_STEP);
        return adds && isOtherwisePriced(other.planKey(), other.unitAmount(), other.discountPct())
                ? new Alternative(
                        other.kind(),
                        other.planKey(),
                        other.billingInterval(),
                        other.seats(),
                        other.unitAmount(),
                        null,
                        other.recurringYear(),
                        other.incrementalYear(),
                        other.savings())
                : other;
    }

    /** True where seats of the plan of now stay beside it at another price. */
    private boolean isOtherwisePriced(String planKey, @Nullable Money unit, @Nullable BigDecimal pct) {
        boolean stay = planKey.equals(current.planKey()) && current.seats() > 0;
        boolean same = unit != null
                && unit.equals(current.unitAmount())
                && pct != null
                && current.discountPct() != null
                && pct.compareTo(current.discountPct()) == 0;
        return stay && !same;
    }
}
