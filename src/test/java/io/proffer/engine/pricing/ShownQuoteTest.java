package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.Continuity;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A discount stands only beside the sum it is the discount of. */
class ShownQuoteTest {
    private final Rulebook rulebook = new Shop().rulebook();

    private Quote quote(Customer customer, String offer) {
        return ((Priced) new Pricing(rulebook).price(customer.asks(rulebook, offer))).quote();
    }

    /** 24 seats at the list price; ten more reach the band of 5 %. */
    private static Customer small() {
        Customer customer = Customer.robo();
        customer.seats = 24;
        customer.discountPct = BigDecimal.ZERO;
        customer.arr = new Money(691_200, "EUR");
        return customer;
    }

    @Test
    void seatsOfTwoPricesHaveNoDiscountInCommon() {
        Quote quote = quote(small(), "SEAT_TEAM_10");
        // 24 × 24.00 × 12 + 10 × 24.00 × 12 × 95 %
        assertThat(quote.target().recurringYear()).isEqualTo(new Money(964_800, "EUR"));

        Quote shown = quote.rounded();
        assertThat(shown.target().discountPct()).isNull();
        assertThat(shown.alternatives())
                .filteredOn(other -> other.kind().equals("NEXT_SMALLER_STEP"))
                .singleElement()
                .satisfies(smaller -> assertThat(smaller.discountPct()).isNull());
        assertThat(shown.discounts())
                .singleElement()
                .satisfies(discount -> assertThat(discount.pct()).isEqualByComparingTo("5"));
        assertThat(shown.target().recurringYear()).isEqualTo(quote.target().recurringYear());
    }

    @Test
    void seatsOfOnePriceHaveOneDiscount() {
        Quote shown = quote(Customer.robo(), "SEAT_TEAM_10").rounded();
        assertThat(shown.target().discountPct()).isEqualByComparingTo("5");
        assertThat(shown.alternatives())
                .allSatisfy(other -> assertThat(other.discountPct()).isNotNull());
    }

    @Test
    void aPlanThatTakesThePlaceOfAnotherHasItsOwn() {
        assertThat(quote(small(), "UPG_BUSINESS").rounded().target().discountPct())
                .isEqualByComparingTo("0");
    }

    @Test
    void thePromiseKeepsTheDiscountOfWhatIsBought() {
        Quote quote = quote(small(), "SEAT_TEAM_10");
        assertThat(Continuity.terms(quote.rounded())).isEqualTo(Continuity.terms(quote));
        assertThat(Continuity.terms(quote.rounded()).discountPct()).isEqualByComparingTo("5");
    }
}
