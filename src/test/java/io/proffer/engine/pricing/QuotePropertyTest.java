package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.HealthBand;
import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every account, known in full or in part. */
class QuotePropertyTest {
    private static final List<String> OFFERS = List.of(
            "UPG_TEAM",
            "UPG_BUSINESS",
            "UPG_ENTERPRISE",
            "SEAT_TEAM_5",
            "SEAT_TEAM_10",
            "ADDON_AUTOMATION",
            "SWITCH_ANNUAL",
            "TRIAL_BUSINESS_14",
            "LOYALTY_24M",
            "CARE_EXEC_CHECKIN");

    /** A vendor who tries to price by health and adoption. */
    private static final Rulebook NOSY = new Shop()
            .with(SampleTables.table(
                    "discount_grid", HitPolicy.FIRST, "healthBand, adoptionScore, seats -> discountPctOut", """
                    DSC-1 | RED | * | >=1 | 30
                    DSC-2 | * | >=50 | >=1 | 20
                    DSC-3 | * | * | >=1 | 10
                    """))
            .rulebook();

    private final Rulebook rulebook = new Shop().rulebook();
    private final Pricing pricing = new Pricing(rulebook);

    /** An account in which each fact is anything or, one time in eight, unknown. */
    @Provide
    Arbitrary<Customer> anyone() {
        return Arbitraries.randoms().map(QuotePropertyTest::customer);
    }

    static Customer customer(Random random) {
        Customer customer = new Customer();
        customer.segment = some(random, Segment.values()[random.nextInt(4)]);
        customer.region = some(random, "EU");
        customer.currency = some(random, random.nextInt(20) == 0 ? "JPY" : "EUR");
        customer.plan = some(
                random,
                List.of("STARTER", "TEAM", "BUSINESS", "ENTERPRISE", "LEGACY").get(random.nextInt(5)));
        customer.interval = some(random, BillingInterval.values()[random.nextInt(2)]);
        customer.termMonths =
                some(random, List.of(1, 12, 24, 36, 7, 0, Integer.MAX_VALUE).get(random.nextInt(7)));
        customer.termStartOn = some(random, Customer.TODAY.plusDays(random.nextInt(1500) - 1200));
        customer.termEndOn = some(random, Customer.TODAY.plusDays(random.nextInt(1500) - 200));
        customer.seats = some(random, random.nextInt(30) == 0 ? Integer.MAX_VALUE : random.nextInt(400));
        customer.unitPrice = some(random, new Money(random.nextInt(10_000), "EUR"));
        customer.discountPct = some(random, BigDecimal.valueOf(random.nextInt(4000), 2));
        customer.arr =
                some(random, new Money(random.nextInt(40) == 0 ? Long.MAX_VALUE : random.nextInt(9_000_000), "EUR"));
        customer.mrr = some(random, new Money(random.nextInt(1_000_000), "EUR"));
        return customer;
    }

    private static <T> T some(Random random, T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private Optional<Quote> quote(Customer customer, String offer) {
        PriceAnswer answer = pricing.price(customer.asks(rulebook, offer));
        return answer instanceof Priced priced
                ? Optional.of(priced.quote())
                : answer instanceof NoPrice no ? Optional.ofNullable(no.refused()) : Optional.empty();
    }

    @Property(tries = 3000)
    void everyAccountGetsAnAnswer(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            PriceAnswer answer = pricing.price(customer.asks(rulebook, offer));
            if (answer instanceof NoPrice no) {
                assertThat(no.refusal().verdict()).isEqualTo(Verdict.NO_VALID_PRICE);
                assertThat(no.refusal().reasons()).isNotEmpty();
            }
        }
    }

    @Property
    void linesAndFeesSumToTheFirstYear(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            quote(customer, offer).ifPresent(quote -> {
                long lines = quote.lines().stream()
                        .mapToLong(line -> line.amount().amount())
                        .sum();
                long fees = quote.fees().stream()
                        .mapToLong(fee -> fee.amount().amount())
                        .sum();
                assertThat(lines + fees).isEqualTo(quote.totals().year1().amount());
            });
        }
    }

    @Property
    void listPriceLessDiscountsIsWhatIsPaid(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            quote(customer, offer).ifPresent(quote -> {
                long months = quote.lines().size() == 2 ? 6 : 12;
                long list = quote.lines().stream()
                        .mapToLong(line -> line.unitAmount().amount() * line.qty() * months)
                        .sum();
                long discounts = quote.discounts().stream()
                        .mapToLong(discount -> discount.amount().amount())
                        .sum();
                assertThat(list - discounts).isEqualTo(quote.totals().year1().amount());
            });
        }
    }

    @Property
    void creditAndChargeMakeTheNet(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            quote(customer, offer).map(Quote::proration).ifPresent(proration -> {
                assertThat(proration.net())
                        .isEqualTo(proration.chargeRemaining().minus(proration.creditUnused()));
                assertThat(proration.daysLeft()).isBetween(1L, proration.daysInTerm());
                assertThat(proration.creditUnused().amount()).isNotNegative();
            });
        }
    }

    @Property
    void thePathIsWithoutGapsAndEndsAfterItStarts(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            quote(customer, offer).ifPresent(quote -> {
                List<PricePath.Phase> phases = quote.pricePath().phases();
                for (int i = 1; i < phases.size(); i++) {
                    assertThat(phases.get(i).startOn())
                            .isEqualTo(phases.get(i - 1).endOn());
                }
                assertThat(phases.get(phases.size() - 1).endOn())
                        .isAfterOrEqualTo(phases.get(phases.size() - 1).startOn());
            });
        }
    }

    @Property
    void behaviourAndHealthNeverChangeAPrice(@ForAll("anyone") Customer customer, @ForAll("anyone") Customer other) {
        for (String offer : OFFERS) {
            PriceAnswer before = new Pricing(NOSY).price(customer.asks(NOSY, offer));
            customer.adoptionScore = other.adoptionScore == null ? BigDecimal.TEN : null;
            customer.health = customer.health == HealthBand.RED ? HealthBand.GREEN : HealthBand.RED;
            customer.activeSeats = other.seats;
            assertThat(new Pricing(NOSY).price(customer.asks(NOSY, offer))).isEqualTo(before);
        }
    }

    @Property
    void aSeatCostsNoMoreInALargerBandOrALongerTerm(
            @ForAll @IntRange(min = 20, max = 400) int seats, @ForAll @IntRange(min = 1, max = 200) int more) {
        assertThat(unitCost(seats + more, 12)).isLessThanOrEqualTo(unitCost(seats, 12));
        assertThat(unitCost(seats, 24)).isLessThanOrEqualTo(unitCost(seats, 12));
        assertThat(unitCost(seats, 36)).isLessThanOrEqualTo(unitCost(seats, 24));
    }

    private BigDecimal unitCost(int seats, int termMonths) {
        Customer customer = Customer.annual("TEAM", seats, 1);
        customer.termMonths = termMonths;
        Quote quote = quote(customer, "UPG_BUSINESS").orElseThrow();
        return new BigDecimal(100).subtract(quote.target().discountPct());
    }

    @Property
    void twoIdenticalQuestionsHaveTheSameAnswer(@ForAll("anyone") Customer customer) {
        for (String offer : OFFERS) {
            assertThat(pricing.price(customer.asks(rulebook, offer)))
                    .isEqualTo(new Pricing(rulebook).price(customer.asks(rulebook, offer)));
        }
    }
}
