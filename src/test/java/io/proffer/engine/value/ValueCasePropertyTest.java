package io.proffer.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Customer;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion;
import io.proffer.engine.pricing.Pricing;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.pricing.Shop;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.value.ValueCase.Gate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every value case. */
class ValueCasePropertyTest {
    private static final List<String> OFFERS = List.of(
            "UPG_BUSINESS", "UPG_ENTERPRISE", "SEAT_TEAM_10", "ADDON_AUTOMATION", "SWITCH_ANNUAL", "LOYALTY_24M");

    private final Rulebook rulebook = new Shop().without("price_shock_guard").rulebook();
    private final Pricing pricing = new Pricing(rulebook);
    private final ValueCases valueCases = new ValueCases(rulebook);

    /** A question about an account in which what the value goes by may be anything or unknown. */
    @Provide
    Arbitrary<ValueQuestion> questions() {
        return Arbitraries.randoms().map(this::question);
    }

    private ValueQuestion question(Random random) {
        boolean monthly = random.nextBoolean();
        int seats = 1 + random.nextInt(300);
        Customer customer = monthly
                ? Customer.monthly("TEAM", seats, 2000 + random.nextInt(1000))
                : Customer.annual("TEAM", seats, random.nextInt(9_000_000));
        customer.segment = random.nextInt(8) == 0 ? null : Segment.values()[random.nextInt(4)];
        customer.industry = random.nextInt(8) == 0 ? null : "FINANCE";
        customer.activeSeats = random.nextInt(8) == 0 ? null : random.nextInt(400);
        PriceQuestion asked = customer.asks(rulebook, OFFERS.get(random.nextInt(OFFERS.size())));
        PriceAnswer answer = pricing.price(asked);
        Quote quote = answer instanceof PriceAnswer.Priced priced ? priced.quote() : null;
        return new ValueQuestion(
                "vca_1",
                asked.account(),
                asked.offer(),
                quote,
                asked.facts(),
                1 + random.nextInt(120),
                figures(random),
                random.nextInt(4) == 0);
    }

    private static List<CustomerFigure> figures(Random random) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        String key = CustomerFigure.KEYS.get(random.nextInt(CustomerFigure.KEYS.size()));
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000_001));
        return List.of(new CustomerFigure(key, value, random.nextInt(8) == 0 ? "USD" : null));
    }

    private Optional<ValueCase> weigh(ValueQuestion question) {
        ValueAnswer answer = valueCases.weigh(question);
        if (answer instanceof ValueAnswer.BelowThreshold below) {
            return Optional.of(below.valueCase());
        }
        return answer instanceof ValueAnswer.Valued valued ? Optional.of(valued.valueCase()) : Optional.empty();
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::amount).sum();
    }

    @Property(tries = 3000)
    void driversSumToTheBenefitAndTheNetValueFollows(@ForAll("questions") ValueQuestion question) {
        weigh(question).ifPresent(value -> {
            assertThat(sum(value.drivers().stream().map(ValueCase.Driver::base).toList()))
                    .isEqualTo(value.benefit().base().amount());
            assertThat(value.netValue()).isEqualTo(value.benefit().base().minus(value.cost()));
        });
    }

    @Property
    void lowIsNeverAboveBaseNorBaseAboveHigh(@ForAll("questions") ValueQuestion question) {
        weigh(question).ifPresent(value -> {
            assertThat(value.benefit().low().amount())
                    .isLessThanOrEqualTo(value.benefit().base().amount());
            assertThat(value.benefit().base().amount())
                    .isLessThanOrEqualTo(value.benefit().high().amount());
            assertThat(monthsOrNever(value.paybackMonths().high()))
                    .isLessThanOrEqualTo(monthsOrNever(value.paybackMonths().base()));
            assertThat(monthsOrNever(value.paybackMonths().base()))
                    .isLessThanOrEqualTo(monthsOrNever(value.paybackMonths().low()));
        });
    }

    private static int monthsOrNever(Integer months) {
        return months == null ? Integer.MAX_VALUE : months;
    }

    @Property
    void paybackIsTheFirstMonthInWhichTheBenefitCoversWhatWasInvoiced(@ForAll("questions") ValueQuestion question) {
        weigh(question).ifPresent(value -> {
            BigDecimal horizon = BigDecimal.valueOf(value.horizonMonths());
            Integer first = value.cumulative().stream()
                    .filter(month -> major(value.benefit().base(), month.month())
                                    .compareTo(major(month.cost(), 1).multiply(horizon))
                            >= 0)
                    .map(ValueCase.Month::month)
                    .findFirst()
                    .orElse(null);
            Integer payback = value.paybackMonths().base();
            assertThat(payback == null || payback > value.horizonMonths() ? null : payback)
                    .isEqualTo(first);
        });
    }

    private static BigDecimal major(Money money, int times) {
        return BigDecimal.valueOf(money.amount()).multiply(BigDecimal.valueOf(times));
    }

    @Property
    void onlyARequestPassesBelowTheThreshold(@ForAll("questions") ValueQuestion question) {
        ValueAnswer answer = valueCases.weigh(question);
        if (answer instanceof ValueAnswer.Valued valued) {
            assertThat(valued.valueCase().gate()).isNotEqualTo(Gate.BELOW);
            assertThat(valued.valueCase().gate() == Gate.PASSED_ON_REQUEST && !question.customerAsked())
                    .isFalse();
        } else if (answer instanceof ValueAnswer.BelowThreshold) {
            assertThat(question.customerAsked()).isFalse();
        }
    }

    @Property
    void theLastMonthOfWholeYearsHoldsTheWholeCost(@ForAll("questions") ValueQuestion question) {
        weigh(question).filter(value -> value.horizonMonths() % 12 == 0).ifPresent(value -> {
            ValueCase.Month last = value.cumulative().get(value.horizonMonths() - 1);
            assertThat(last.benefit()).isEqualTo(value.benefit().base());
            assertThat(last.cost()).isEqualTo(value.cost());
        });
    }

    @Property
    void monthlyAndAnnualPathsCostTheSameWhenTheYearIsOver(@ForAll("questions") ValueQuestion question) {
        if (question.quote() != null) {
            Quote quote = question.quote();
            assertThat(quote.pricePath().recurringIn(12))
                    .isEqualTo(quote.totals().year1());
            boolean monthly = quote.pricePath().billingInterval() == BillingInterval.MONTH;
            assertThat(quote.pricePath().firstPeriod().times(monthly ? 12 : 1))
                    .isEqualTo(quote.totals().year1());
        }
    }
}
