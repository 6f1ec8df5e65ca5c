package io.proffer.engine.pricing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.context.Facts;
import io.proffer.engine.pricing.Customer;
import io.proffer.engine.pricing.rule.DiscountControls.Kind;
import io.proffer.engine.pricing.rule.Discounts.Extra;
import io.proffer.engine.pricing.rule.Grant.Part;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** INV-6: discounts never fall with term or volume, and never exceed what they may come to. */
class DiscountPropertyTest {
    private static final List<Integer> TERMS = List.of(12, 24, 36);
    private static final BigDecimal CAP = BigDecimal.valueOf(25);

    private final Rulebook rulebook = ShippedRulebook.get();
    private final PriceFacts facts = new PriceFacts(rulebook);
    private final Discounts discounts = new Discounts(rulebook, facts);

    private BigDecimal pct(Segment segment, int term, int seats, Extra extra) {
        Customer customer = Customer.robo();
        customer.segment = segment;
        Facts sheet = facts.sheet(
                customer.facts(rulebook), rulebook.catalog().offers().get("LOYALTY_24M"));
        return discounts
                .grant(sheet, new Sale("TEAM", BillingInterval.YEAR, term, seats), extra)
                .pct();
    }

    @Property(tries = 10_000)
    void aLongerTermAndMoreSeatsNeverCostDiscount(
            @ForAll Segment segment,
            @ForAll @IntRange(min = 0, max = 2) int term,
            @ForAll @IntRange(min = 1, max = 600) int seats,
            @ForAll @IntRange(min = 0, max = 300) int more,
            @ForAll @IntRange(min = 0, max = 12) int extraPct,
            @ForAll boolean bundle) {
        Extra extra = extraPct == 0
                ? Extra.NONE
                : new Extra(bundle ? Kind.PROMO : Kind.LOYALTY, new Part(BigDecimal.valueOf(extraPct), null, "a test"));
        BigDecimal pct = pct(segment, TERMS.get(term), seats, extra);

        assertThat(pct(segment, TERMS.get(term), seats + more, extra)).isGreaterThanOrEqualTo(pct);
        assertThat(pct(segment, TERMS.get(Math.min(2, term + 1)), seats, extra)).isGreaterThanOrEqualTo(pct);
        assertThat(pct).isBetween(BigDecimal.ZERO, CAP);
        assertThat(pct).isGreaterThanOrEqualTo(pct(segment, TERMS.get(term), seats, Extra.NONE));
    }
}
