package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** INV-13: an open proposition's price is honoured until its last day, whatever the price list says by then. */
class HeldPriceTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 20);

    private final Customer robo = Customer.robo();

    private Quote quote(Rulebook rulebook, String offer) {
        PriceAnswer answer = new Pricing(rulebook).price(robo.asks(rulebook, offer));
        assertThat(answer).isInstanceOf(Priced.class);
        return ((Priced) answer).quote();
    }

    static HeldTerms promise(Quote quote, LocalDate until) {
        Quote.Position target = quote.target();
        return new HeldTerms(
                target.planKey(),
                target.seats(),
                target.termMonths(),
                target.billingInterval(),
                target.unitAmount(),
                target.discountPct(),
                target.recurringYear(),
                until);
    }

    @Test
    void aPriceRiseDoesNotReachAPropositionThatStands() {
        Quote before = quote(new Shop().rulebook(), "UPG_BUSINESS");
        robo.held = promise(before, UNTIL);
        Quote after = quote(new Shop().dearerBy(10).rulebook(), "UPG_BUSINESS");

        assertThat(after.totals()).isEqualTo(before.totals());
        assertThat(after.target()).isEqualTo(before.target());
        assertThat(after.step().upliftPct()).isEqualByComparingTo("62.5");
        assertThat(after.priceHeld()).isTrue();
        assertThat(after.priceHoldUntil()).isEqualTo(UNTIL);
        assertThat(after.lines().get(0).because()).contains("stands until 2026-03-20");
    }

    @Test
    void aGridThatGivesLessDoesNotReachItEither() {
        Quote before = quote(new Shop().rulebook(), "SEAT_TEAM_10");
        robo.held = promise(before, UNTIL);
        Quote after = quote(new Shop().without("discount_grid").rulebook(), "SEAT_TEAM_10");

        assertThat(after.totals().year1()).isEqualTo(Money.of(new BigDecimal("2736.00"), "EUR"));
        assertThat(after.target().recurringYear()).isEqualTo(before.target().recurringYear());
    }

    @Test
    void theSumOfABundleHoldsLineByLine() {
        Shop shop = new Shop().with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0));
        robo.segment = Segment.ENTERPRISE;
        Quote before = quote(shop.rulebook(), "BND_X");
        robo.held = promise(before, UNTIL);
        Quote after = quote(shop.dearerBy(25).rulebook(), "BND_X");

        assertThat(after.lines())
                .extracting(Quote.Line::amount)
                .containsExactlyElementsOf(
                        before.lines().stream().map(Quote.Line::amount).toList());
        assertThat(after.target().recurringYear()).isEqualTo(before.target().recurringYear());
    }

    @Test
    void aBundleThatWasPromisedForNothingCostsNothing() {
        Shop shop = new Shop().with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0));
        robo.segment = Segment.ENTERPRISE;
        HeldTerms held = promise(quote(shop.rulebook(), "BND_X"), UNTIL);
        robo.held = new HeldTerms(
                held.targetPlan(),
                held.seats(),
                held.termMonths(),
                held.interval(),
                held.unitPerMonth(),
                new BigDecimal("100"),
                new Money(0, "EUR"),
                UNTIL);
        Quote after = quote(shop.rulebook(), "BND_X");

        assertThat(after.priceHeld()).isTrue();
        assertThat(after.target().recurringYear()).isEqualTo(new Money(0, "EUR"));
    }

    @Test
    void anAddOnThatWasPromisedForNothingCostsNothing() {
        Shop shop = new Shop().with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0));
        robo.segment = Segment.ENTERPRISE;
        HeldTerms held = promise(quote(shop.rulebook(), "BND_X"), UNTIL);
        Money main = new Money(held.unitPerMonth().amount() * held.seats() * 12, "EUR");
        robo.held = new HeldTerms(
                held.targetPlan(),
                held.seats(),
                held.termMonths(),
                held.interval(),
                held.unitPerMonth(),
                BigDecimal.ZERO,
                main,
                UNTIL);
        Quote after = quote(shop.dearerBy(60).rulebook(), "BND_X");

        assertThat(after.priceHeld()).isTrue();
        assertThat(after.target().recurringYear()).isEqualTo(main);
    }

    @Test
    void thePromiseEndsOnItsLastDay() {
        Quote before = quote(new Shop().rulebook(), "UPG_BUSINESS");
        robo.held = promise(before, Customer.TODAY);
        assertThat(quote(new Shop().dearerBy(1).rulebook(), "UPG_BUSINESS").priceHeld())
                .isTrue();

        robo.held = promise(before, Customer.TODAY.minusDays(1));
        assertThat(quote(new Shop().dearerBy(1).rulebook(), "UPG_BUSINESS").priceHeld())
                .isFalse();
    }

    @Test
    void anotherPurchaseHasTodaysPrice() {
        Quote before = quote(new Shop().rulebook(), "UPG_BUSINESS");
        HeldTerms held = promise(before, UNTIL);
        Rulebook dearer = new Shop().dearerBy(1).rulebook();

        robo.held = new HeldTerms(
                held.targetPlan(),
                61,
                12,
                BillingInterval.YEAR,
                held.unitPerMonth(),
                held.discountPct(),
                held.recurringYear(),
                UNTIL);
        assertThat(quote(dearer, "UPG_BUSINESS").priceHeld()).isFalse();
        robo.held = new HeldTerms(
                held.targetPlan(),
                62,
                24,
                BillingInterval.YEAR,
                held.unitPerMonth(),
                held.discountPct(),
                held.recurringYear(),
                UNTIL);
        assertThat(quote(dearer, "UPG_BUSINESS").priceHeld()).isFalse();
        robo.held = new HeldTerms(
                held.targetPlan(),
                62,
                12,
                BillingInterval.MONTH,
                held.unitPerMonth(),
                held.discountPct(),
                held.recurringYear(),
                UNTIL);
        assertThat(quote(dearer, "UPG_BUSINESS").priceHeld()).isFalse();
    }

    @Test
    void aLowerPriceOfTodayIsGiven() {
        Quote before = quote(new Shop().dearerBy(5).rulebook(), "SEAT_TEAM_10");
        robo.held = promise(before, UNTIL);
        Quote after = quote(new Shop().rulebook(), "SEAT_TEAM_10");

        assertThat(after.priceHeld()).isFalse();
        assertThat(after.totals().year1()).isEqualTo(Money.of(new BigDecimal("2736.00"), "EUR"));
    }
}
