package io.proffer.engine.arbitration;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with its price and value case, ready to be ranked.
 *
 * @param candidate the candidate
 * @param quote what it costs, null when nothing that is paid changes
 * @param valueCase what it brings, null when nothing is weighed
 */
public record Contender(
        Candidate candidate,
        @Nullable Quote quote,
        @Nullable ValueCase valueCase) {
    /** The offer. */
    public Offer offer() {
        return candidate.offer();
    }

    /** Change of annual recurring revenue in major units; zero for an offer without a price of its own. */
    BigDecimal deltaArr() {
        Money change = arrChange();
        return change == null ? BigDecimal.ZERO : change.major();
    }

    /** Change of annual recurring revenue, null for an offer without a price of its own. */
    @Nullable
    Money arrChange() {
        return quote == null || !offer().isPriced() ? null : quote.deltaArr();
    }

    /** The customer's base return in percent at full precision, null when there is no cost to return. */
    @Nullable
    BigDecimal roiBasePct() {
        return valueCase == null || valueCase.roiPct() == null
                ? null
                : valueCase.roiPct().base();
    }

    /** True when a value case says that the customer pays no more than before. */
    boolean costsNothing() {
        return valueCase != null
                && valueCase.roiPct() == null
                && !valueCase.cost().isPositive();
    }
}
