package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProrationTest {
    private final Rulebook rulebook = new Shop().without("price_shock_guard").rulebook();

    private Quote quote(Customer customer) {
        PriceAnswer answer = new Pricing(rulebook).price(customer.asks(rulebook, "UPG_BUSINESS"));
        return ((PriceAnswer.Priced) answer).quote();
    }

    @Test
    void aLongTermIsProratedByItsRunningYear() {
        Customer customer = Customer.robo();
        customer.termMonths = 36;
        customer.termStartOn = LocalDate.of(2024, 9, 18);
        customer.termEndOn = LocalDate.of(2027, 9, 18);
        Proration proration = quote(customer).proration();
        assertThat(proration.daysLeft()).isEqualTo(200);
        assertThat(proration.daysInTerm()).isEqualTo(365);
        assertThat(proration.creditUnused()).isEqualTo(new Money(929_490, "EUR"));
    }

    @Test
    void aMonthIsProratedByItsOwnDays() {
        Proration proration = quote(Customer.monthly("TEAM", 28, 2900)).proration();
        assertThat(proration.daysLeft()).isEqualTo(16);
        assertThat(proration.daysInTerm()).isEqualTo(28);
        assertThat(proration.creditUnused()).isEqualTo(new Money(46_400, "EUR"));
        assertThat(proration.chargeRemaining()).isEqualTo(new Money(75_200, "EUR"));
    }

    @Test
    void withoutTheStartTheTermIsCountedBackFromItsEnd() {
        Customer customer = Customer.robo();
        customer.termStartOn = null;
        assertThat(quote(customer).proration()).isEqualTo(quote(Customer.robo()).proration());
    }

    @Test
    void onTheFirstDayEverythingIsCreditedAndCharged() {
        Customer customer = Customer.robo();
        customer.termStartOn = Customer.TODAY;
        customer.termEndOn = Customer.TODAY.plusYears(1);
        Proration proration = quote(customer).proration();
        assertThat(proration.daysLeft()).isEqualTo(proration.daysInTerm());
        assertThat(proration.net()).isEqualTo(quote(customer).totals().incrementalYear1());
    }

    @Test
    void aTermThatIsOverIsNotProrated() {
        Customer customer = Customer.robo();
        customer.termEndOn = Customer.TODAY;
        Quote quote = quote(customer);
        assertThat(quote.proration()).isNull();
        assertThat(quote.totals().firstInvoice()).isEqualTo(quote.totals().year1());
    }

    @Test
    void aMonthOfTheLastDaysIsProratedByItsBillingDay() {
        Customer customer = Customer.monthly("TEAM", 28, 2900);
        customer.termStartOn = LocalDate.of(2026, 2, 28);
        customer.termEndOn = LocalDate.of(2026, 3, 31);
        Proration proration = quote(customer).proration();
        assertThat(proration.daysLeft()).isEqualTo(29);
        assertThat(proration.daysInTerm()).isEqualTo(31);
    }

    @Test
    void aTermFromTheEndOfALongMonthHasAPeriodInEveryMonth() {
        Customer customer = Customer.monthly("TEAM", 28, 2900);
        customer.termStartOn = LocalDate.of(2026, 1, 31);
        customer.termEndOn = LocalDate.of(2027, 1, 31);
        Proration proration = quote(customer).proration();
        assertThat(proration.daysLeft()).isEqualTo(29);
        assertThat(proration.daysInTerm()).isEqualTo(31);
    }
}
