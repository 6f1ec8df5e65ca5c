package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.catalog.Service;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.RowRef;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** INV-11: a quote sums to the cent, hides no fee, and starts from a real list price; under the shipped tables. */
class QuoteSumsTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();
    private static final Pricing PRICING = new Pricing(RULEBOOK);
    private static final List<Offer> SOLD = RULEBOOK.catalog().offers().values().stream()
            .filter(Offer::isPriced)
            .toList();
    private static final List<String> SERVICES =
            RULEBOOK.catalog().services().stream().map(Service::key).distinct().toList();

    /** A quote for some purchase of some customer. */
    @Provide
    Arbitrary<Quote> quotes() {
        return Arbitraries.randoms().map(QuoteSumsTest::quoted);
    }

    /** The next purchase that has a price. */
    private static Quote quoted(Random random) {
        Quote quote = null;
        while (quote == null) {
            quote = quote(random);
        }
        return quote;
    }

    private static @Nullable Quote quote(Random random) {
        Customer customer = QuotePropertyTest.customer(random);
        customer.wish = new Wish(
                random.nextBoolean() ? null : 1 + random.nextInt(400),
                random.nextBoolean() ? null : List.of(1, 12, 24, 36, 48).get(random.nextInt(5)),
                null,
                random.nextBoolean() ? Set.of() : Set.of(SERVICES.get(random.nextInt(SERVICES.size()))),
                random.nextInt(10) == 0 ? BigDecimal.valueOf(2_500L + random.nextInt(1_000), 2) : null);
        RowRef row = new RowRef("loyalty_multi_year", "LOY-010", "loyalty_multi_year!A8");
        Reward reward = new Reward("PRICE", BigDecimal.valueOf(random.nextInt(700), 2), null, null, "X", row);
        Incentive.Kind kind = Incentive.Kind.values()[random.nextInt(2)];
        customer.incentive = random.nextBoolean() ? null : new Incentive(kind, List.of(reward));
        Offer offer = SOLD.get(random.nextInt(SOLD.size()));
        PriceAnswer answer = PRICING.price(customer.asks(RULEBOOK, offer.key()));
        return answer instanceof Priced priced ? priced.quote() : ((NoPrice) answer).refused();
    }

    @Property(tries = 10_000)
    void everyQuoteSumsToTheCent(@ForAll("quotes") Quote quote) {
        long lines =
                quote.lines().stream().mapToLong(line -> line.amount().amount()).sum();
        long fees =
                quote.fees().stream().mapToLong(fee -> fee.amount().amount()).sum();
        long discounts = quote.discounts().stream()
                .mapToLong(off -> off.amount().amount())
                .sum();
        long list = quote.lines().stream()
                .mapToLong(line -> line.unitAmount().amount() * line.qty() * months(line))
                .sum();

        assertThat(lines + fees).isEqualTo(quote.totals().year1().amount());
        assertThat(list - discounts).isEqualTo(lines);
        assertThat(quote.discounts()).allMatch(off -> off.amount().isPositive());
    }

    private static long months(Quote.Line line) {
        return ChronoUnit.MONTHS.between(
                line.periodStart().withDayOfMonth(1), line.periodEnd().withDayOfMonth(1));
    }

    @Property(tries = 10_000)
    void noFeeIsHiddenAndTheAnchorIsAListPrice(@ForAll("quotes") Quote quote) {
        assertThat(quote.fees()).allSatisfy(fee -> {
            Service service = RULEBOOK.catalog()
                    .service(fee.key(), quote.totals().year1().currency())
                    .orElseThrow();
            assertThat(fee.price()).isEqualTo(service.price());
            assertThat(fee.amount().amount())
                    .isEqualTo(fee.chosen() ? fee.price().amount() : 0);
            assertThat(fee.chosen() || fee.optional()).isTrue();
        });
        Price price = RULEBOOK.catalog().prices().stream()
                .filter(row -> row.rowId().equals(quote.anchor().rowId()))
                .findFirst()
                .orElseThrow();
        assertThat(quote.anchor().key()).isEqualTo(price.planKey());
        assertThat(quote.anchor().unitAmount()).isEqualTo(price.unitPerMonth());
        assertThat(quote.anchor().billingInterval()).isEqualTo(price.interval());
    }
}
