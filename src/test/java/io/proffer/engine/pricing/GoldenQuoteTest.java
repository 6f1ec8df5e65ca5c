package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The golden account, to the cent. */
class GoldenQuoteTest {
    private final Rulebook rulebook = new Shop().rulebook();
    private final Quote upgrade = quote("UPG_BUSINESS");
    private final Quote seats = quote("SEAT_TEAM_10");

    private Quote quote(String offer) {
        PriceAnswer answer = new Pricing(rulebook).price(Customer.robo().asks(rulebook, offer));
        assertThat(answer).isInstanceOf(Priced.class);
        return ((Priced) answer).quote();
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void theUpgradeCostsListTimesSeatsTimesMonthsLessTheGrid() {
        assertThat(upgrade.lines()).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(eur("27565.20"));
            assertThat(line.unitAmount()).isEqualTo(eur("39.00"));
            assertThat(line.qty()).isEqualTo(62);
            assertThat(line.because()).contains("PRC-070").contains("DSC-12").contains("5 % off");
        });
        assertThat(upgrade.totals().year1()).isEqualTo(eur("27565.20"));
        assertThat(upgrade.totals().tcv()).isEqualTo(eur("27565.20"));
        assertThat(upgrade.totals().incrementalYear1()).isEqualTo(eur("10602.00"));
        assertThat(upgrade.deltaArr()).isEqualTo(eur("10602.00"));
    }

    @Test
    void theStepOfTheUpgradeIsAllowed() {
        assertThat(upgrade.step().upliftPct()).isEqualByComparingTo("62.5");
        assertThat(upgrade.step().action()).isEqualTo("ALLOW");
        assertThat(upgrade.step().row().rowId()).isEqualTo("SHK-020");
        assertThat(upgrade.terms().stepDownDays()).isEqualTo(60);
    }

    @Test
    void theProrationGoesByActualDays() {
        Proration proration = upgrade.proration();
        assertThat(proration.daysLeft()).isEqualTo(200);
        assertThat(proration.daysInTerm()).isEqualTo(365);
        assertThat(proration.creditUnused()).isEqualTo(eur("9294.90"));
        assertThat(proration.chargeRemaining()).isEqualTo(eur("15104.22"));
        assertThat(proration.net()).isEqualTo(eur("5809.32"));
        assertThat(upgrade.totals().firstInvoice()).isEqualTo(eur("5809.32"));
    }

    @Test
    void theDiscountIsWhatTheGridTakesOff() {
        assertThat(upgrade.discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.amount()).isEqualTo(eur("1450.80"));
            assertThat(discount.pct()).isEqualByComparingTo("5");
            assertThat(discount.sourceRow().rowId()).isEqualTo("DSC-12");
        });
    }

    @Test
    void thePathEndsWithTheTermAndTheRenewalStartsFromTheListPrice() {
        assertThat(upgrade.pricePath().phases()).singleElement().satisfies(phase -> {
            assertThat(phase.startOn()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(phase.endOn()).isEqualTo(LocalDate.of(2026, 9, 18));
            assertThat(phase.recurringAmount()).isEqualTo(eur("27565.20"));
            assertThat(phase.discountPct()).isEqualByComparingTo("5");
        });
        assertThat(upgrade.renewal().startOn()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(upgrade.renewal().unitAmount()).isEqualTo(eur("39.00"));
        assertThat(upgrade.renewal().upliftCapPct()).isNull();
        assertThat(upgrade.priceHoldUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void theAnchorIsARealListPriceAndNoFeeIsHidden() {
        assertThat(upgrade.anchor().rowId()).isEqualTo("PRC-070");
        assertThat(upgrade.anchor().unitAmount()).isEqualTo(eur("39.00"));
        assertThat(upgrade.fees()).isEmpty();
        assertThat(upgrade.taxIncluded()).isFalse();
        assertThat(upgrade.authoritative()).isFalse();
    }

    @Test
    void monthlyBillingIsShownBesideTheAnnualPriceWithTheSaving() {
        assertThat(upgrade.alternatives()).singleElement().satisfies(other -> {
            assertThat(other.kind()).isEqualTo("OTHER_BILLING_INTERVAL");
            assertThat(other.billingInterval()).isEqualTo(BillingInterval.MONTH);
            assertThat(other.recurringYear()).isEqualTo(eur("34968.00"));
        });
        assertThat(upgrade.savings().amount()).isEqualTo(eur("7402.80"));
        assertThat(upgrade.savings().pct()).isEqualByComparingTo("21.17");
    }

    @Test
    void tenSeatsCostTheGridPriceOfSeventyTwo() {
        assertThat(seats.totals().year1()).isEqualTo(eur("2736.00"));
        assertThat(seats.totals().incrementalYear1()).isEqualTo(eur("2736.00"));
        assertThat(seats.target().seats()).isEqualTo(72);
        assertThat(seats.target().recurringYear()).isEqualTo(eur("19699.20"));
        assertThat(seats.discounts())
                .singleElement()
                .satisfies(discount -> assertThat(discount.sourceRow().rowId()).isEqualTo("DSC-12"));
        assertThat(seats.step().action()).isEqualTo("ALLOW");
    }

    @Test
    void addedSeatsReplaceNothing() {
        assertThat(seats.proration().creditUnused()).isEqualTo(eur("0"));
        assertThat(seats.proration().net()).isEqualTo(eur("1499.18"));
        assertThat(seats.alternatives())
                .anySatisfy(step -> assertThat(step.kind()).isEqualTo("NEXT_SMALLER_STEP"));
    }
}
