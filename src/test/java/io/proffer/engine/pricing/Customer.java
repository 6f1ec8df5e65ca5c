package io.proffer.engine.pricing;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContractFlag;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Health;
import io.proffer.engine.account.HealthBand;
import io.proffer.engine.account.Segment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.context.FactBinder;
import io.proffer.engine.context.Facts;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account of the shop that a test changes before it asks; a null makes a fact unknown. */
public final class Customer {
    /** Day of every decision. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    public @Nullable Segment segment = Segment.MID_MARKET;
    public @Nullable String industry = "MANUFACTURING";
    public @Nullable String region = "EU";
    public @Nullable String currency = "EUR";
    public @Nullable String plan = "TEAM";
    public @Nullable BillingInterval interval = BillingInterval.YEAR;
    public @Nullable Integer termMonths = 12;
    public @Nullable LocalDate termStartOn = LocalDate.of(2025, 9, 18);
    public @Nullable LocalDate termEndOn = LocalDate.of(2026, 9, 18);
    public @Nullable Integer seats = 62;
    public @Nullable Money unitPrice = new Money(2400, "EUR");
    public @Nullable Money mrr;
    public @Nullable Money arr = new Money(1_696_320, "EUR");
    public @Nullable BigDecimal discountPct = BigDecimal.valueOf(5);
    public @Nullable Integer activeSeats = 60;
    public @Nullable BigDecimal adoptionScore = BigDecimal.valueOf(74);
    public @Nullable Incentive incentive;
    public @Nullable HeldTerms held;
    public Wish wish = Wish.NONE;
    public int trialDays;
    public @Nullable List<ContractFlag> contractFlags = List.of();
    public @Nullable HealthBand health = HealthBand.GREEN;

    /** Robo Manufacturing, the golden account. */
    public static Customer robo() {
        return new Customer();
    }

    /** A customer that pays the list price of a plan by the month. */
    public static Customer monthly(String plan, int seats, long listPrice) {
        Customer customer = new Customer();
        customer.plan = plan;
        customer.interval = BillingInterval.MONTH;
        customer.termMonths = 1;
        customer.termStartOn = LocalDate.of(2026, 2, 18);
        customer.termEndOn = LocalDate.of(2026, 3, 18);
        customer.seats = seats;
        customer.activeSeats = seats;
        customer.unitPrice = new Money(listPrice, "EUR");
        customer.discountPct = BigDecimal.ZERO;
        customer.arr = new Money(listPrice * seats * 12, "EUR");
        return customer;
    }

    /** A customer that pays a plan by the year after a discount. */
    public static Customer annual(String plan, int seats, long arr) {
        Customer customer = new Customer();
        customer.plan = plan;
        customer.seats = seats;
        customer.activeSeats = seats;
        customer.unitPrice = null;
        customer.discountPct = null;
        customer.arr = new Money(arr, "EUR");
        return customer;
    }

    /** The question for an offer of the rulebook, seats as the offer says. */
    public PriceQuestion asks(Rulebook rulebook, String offerKey) {
        return asks(rulebook, offerKey, 0);
    }

    /** The question for an offer of the rulebook. */
    public PriceQuestion asks(Rulebook rulebook, String offerKey, int seatsToAdd) {
        return new PriceQuestion(
                "qte_1",
                account(),
                rulebook.catalog().offers().get(offerKey),
                seatsToAdd,
                TODAY,
                trialDays,
                facts(rulebook),
                null,
                incentive,
                held,
                wish);
    }

    /** Its facts, as the flow binds them. */
    public Facts facts(Rulebook rulebook) {
        Account account = account();
        Facts facts = new Facts(rulebook.vocabulary());
        FactBinder binder = rulebook.binder();
        binder.bind(facts, "account", account);
        binder.bind(facts, "subscription", account.subscription());
        binder.bind(facts, "engagement", account.engagement());
        binder.bind(facts, "health", account.health());
        return facts;
    }

    /** The account document. */
    public Account account() {
        return new Account(
                "acct_1",
                null,
                null,
                segment,
                industry,
                null,
                null,
                region,
                null,
                null,
                currency,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                subscription(),
                null,
                engagement(),
                null,
                null,
                new Health(null, health, null, null, null, null, null),
                null,
                List.of(),
                null,
                Map.of());
    }

    private Subscription subscription() {
        return new Subscription(
                "sub_1",
                plan,
                null,
                interval,
                termMonths,
                termStartOn,
                termEndOn,
                null,
                true,
                seats,
                unitPrice,
                mrr,
                arr,
                discountPct,
                null,
                contractFlags,
                null,
                null,
                null,
                null);
    }

    private Engagement engagement() {
        return new Engagement(
                null,
                null,
                null,
                activeSeats,
                null,
                null,
                null,
                null,
                null,
                null,
                adoptionScore,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2026-03-02T06:00:00Z"));
    }
}
