package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A loyalty budget that is gone takes the discount, never the perk (DT-25, DOWNGRADE_TO_NON_PRICE). */
class LoyaltyBudgetTest {
    private static final String BUDGET = "LOYALTY_Q";

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void asLongAsThereIsMoneyTheDiscountStands() {
        Proposition three = loyalty(robo(used("0"), account -> {}));

        assertThat(three.quote().rewards()).extracting(Reward::kind).containsExactly("PRICE", "NON_PRICE");
        assertThat(three.budgets()).extracting(Claim::key).contains(BUDGET);
        assertThat(amount(three)).isEqualByComparingTo(given(three.quote()));
    }

    /** The part of it that everybody got is no gift, whatever the price list says by now. */
    @Test
    void aPriceThatIsHeldTakesWhatItTookWhenItWasPromised() {
        Proposition before = loyalty(robo(used("0"), account -> {}));
        OpenProposition open = new OpenProposition(
                "prp_1",
                before.offerKey(),
                "PROPOSED",
                Deciding.AS_OF.minus(Duration.ofDays(1)),
                Deciding.AS_OF.plus(Duration.ofDays(20)),
                null,
                Objects.requireNonNull(before.quote()).promise(),
                List.of());
        Memory memory = new Memory(List.of(), List.of(), List.of(), List.of(), List.of(open), List.of(), List.of());
        Proposition again =
                loyalty(Deciding.with(ChangedRulebook.withHigherPrices()).golden(memory, LoyaltyBudgetTest::inWindow));

        assertThat(again.id()).isEqualTo("prp_1");
        assertThat(again.quote().priceHeld()).isTrue();
        assertThat(amount(again)).isCloseTo(amount(before), within(new BigDecimal("0.01")));
    }

    @Test
    void withoutMoneyThePerkStaysAndTheDiscountGoes() {
        Proposition before = loyalty(robo(used("0"), account -> {}));
        Proposition three = loyalty(robo(used("59999"), account -> {}));

        assertThat(three.offerKey()).isEqualTo(before.offerKey());
        assertThat(three.quote().rewards()).extracting(Reward::perk).containsExactly("EXTRA_SANDBOX_12M");
        assertThat(three.quote().discounts())
                .extracting(discount -> discount.sourceRow().table())
                .containsOnly("discount_grid");
        assertThat(three.quote().target().discountPct())
                .isLessThan(before.quote().target().discountPct());
        assertThat(three.quote().totals().year1().amount())
                .isGreaterThan(before.quote().totals().year1().amount());
        assertThat(three.budgets()).extracting(Claim::key).doesNotContain(BUDGET);
        assertThat(three.why())
                .extracting(Reason::code)
                .contains("LOYAL_PERK", "DISCOUNT_LEFT_OUT")
                .doesNotContain("LOYAL_3Y", "LOYAL_2Y");
        assertThat(three.why().get(three.why().size() - 1).text())
                .startsWith("Budget LOYALTY_Q has 59999 of 60000 EUR in use");
        assertThat(three.scoreBreakdown().inputs().deltaArr())
                .isEqualByComparingTo(three.quote().deltaArr().major());
    }

    @Test
    void withoutMoneyAndWithoutAPerkNothingIsProposed() {
        Deciding withoutPerks = Deciding.with(ChangedRulebook.withRows(
                "loyalty_multi_year", row -> !row.rowId().equals("LOY-030")));
        Decision decision = withoutPerks.golden(used("60000"), LoyaltyBudgetTest::inWindow);

        assertThat(decision.propositions()).noneMatch(one -> one.family().equals("LOYALTY"));
        assertThat(decision.rejected().stream()
                        .filter(one -> one.offerKey().startsWith("LOYALTY_"))
                        .map(CandidateEvaluation::verdict))
                .contains(Verdict.BUDGET_EXHAUSTED);
    }

    @Test
    void aDiscountInDollarsIsCountedInEuros() {
        Proposition three = loyalty(robo(used("0"), LoyaltyBudgetTest::inDollars));
        BigDecimal dollars = given(three.quote());

        assertThat(three.quote().totals().year1().currency()).isEqualTo("USD");
        assertThat(dollars).isPositive();
        assertThat(amount(three))
                .isEqualTo(Money.of(dollars.multiply(new BigDecimal("0.93")), "EUR")
                        .major());
        assertThat(three.scoreBreakdown().inputs().deltaArr())
                .isEqualTo(Money.of(three.quote().deltaArr().major().multiply(new BigDecimal("0.93")), "EUR")
                        .major());
    }

    @Test
    void whateverIsLeftNobodyIsPromisedMoreAndNoPerkIsLost() {
        SplittableRandom random = new SplittableRandom(25L);
        int softened = 0;
        int discounted = 0;
        for (Account account : accounts(2_000)) {
            BigDecimal used = BigDecimal.valueOf(60_000L - random.nextInt(2_000));
            Decision plenty = deciding.decide(account, Trigger.NONE, used("0"));
            Decision scarce = deciding.decide(account, Trigger.NONE, used(used.toPlainString()));
            BigDecimal left = new BigDecimal("60000").subtract(used);
            BigDecimal taken = scarce.propositions().stream()
                    .flatMap(one -> one.budgets().stream())
                    .filter(claim -> claim.key().equals(BUDGET))
                    .map(Claim::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(taken).isLessThanOrEqualTo(left);
            discounted += taken.signum();
            for (Proposition one : scarce.propositions()) {
                softened += isSoftened(one) ? 1 : 0;
                if (isSoftened(one)) {
                    assertThat(one.quote().rewards()).extracting(Reward::kind).containsOnly("NON_PRICE");
                    assertThat(given(one.quote())).isZero();
                }
            }
            if (hasPerk(plenty)) {
                assertThat(scarce.rejected())
                        .filteredOn(each -> each.verdict() == Verdict.BUDGET_EXHAUSTED)
                        .noneMatch(each -> each.quote() != null && hasPerk(each.quote()));
            }
        }
        assertThat(softened).as("propositions without their discount").isPositive();
        assertThat(discounted).as("propositions with their discount").isPositive();
    }

    private static List<Account> accounts(int count) {
        SplittableRandom random = new SplittableRandom(7L);
        List<Account> accounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ObjectNode document = GoldenAccount.document().put("id", "acct_loyal_" + i);
            inWindow(document);
            if (random.nextBoolean()) {
                inDollars(document);
            }
            ((ObjectNode) document.get("engagement")).put("valueRealizedScore", random.nextInt(50, 100));
            document.put("customerSince", 2021 + random.nextInt(5) + "-03-01").remove("tenureMonths");
            accounts.add(Deciding.read(document));
        }
        return accounts;
    }

    private static boolean isSoftened(Proposition one) {
        return one.why().stream().anyMatch(reason -> reason.code().equals("DISCOUNT_LEFT_OUT"));
    }

    private static boolean hasPerk(Decision decision) {
        return decision.propositions().stream().anyMatch(one -> one.quote() != null && hasPerk(one.quote()));
    }

    private static boolean hasPerk(Quote quote) {
        return quote.rewards().stream().anyMatch(reward -> reward.perk() != null);
    }

    /** Robo Manufacturing after four years, sixty days before its renewal, with its value confirmed. */
    private Decision robo(Memory memory, Consumer<ObjectNode> change) {
        return deciding.golden(memory, account -> {
            inWindow(account);
            change.accept(account);
        });
    }

    private static void inWindow(ObjectNode account) {
        ObjectNode subscription = (ObjectNode) account.get("subscription");
        subscription.put("termStartOn", "2025-05-01").put("termEndOn", "2026-05-01");
        subscription.remove("daysToRenewal");
        ((ObjectNode) account.get("engagement")).put("valueRealizedScore", 72);
        account.put("customerSince", "2022-03-01").remove("tenureMonths");
    }

    private static void inDollars(ObjectNode account) {
        account.put("currency", "USD");
        ObjectNode subscription = (ObjectNode) account.get("subscription");
        subscription.remove(List.of("unitPrice", "mrr"));
        subscription.putObject("arr").put("amount", 1_873_020).put("currency", "USD");
    }

    private static Proposition loyalty(Decision decision) {
        Optional<Proposition> found = decision.propositions().stream()
                .filter(one -> one.family().equals("LOYALTY"))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError(decision.rejected().stream()
                .map(one -> one.offerKey() + ' ' + one.verdict() + ' ' + one.reasons())
                .toList()
                .toString()));
    }

    private static BigDecimal amount(Proposition proposition) {
        return proposition.budgets().stream()
                .filter(claim -> claim.key().equals(BUDGET))
                .map(Claim::amount)
                .findFirst()
                .orElseThrow();
    }

    /** What the reward takes off, in the currency of the quote. */
    private static BigDecimal given(Quote quote) {
        return quote.discounts().stream()
                .filter(discount -> discount.sourceRow().table().equals("loyalty_multi_year"))
                .map(discount -> discount.amount().major())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Memory used(String euros) {
        BudgetLevel level = new BudgetLevel(
                BUDGET, "*", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), new BigDecimal(euros));
        return new Memory(List.of(), List.of(), List.of(), List.of(level), List.of(), List.of(), List.of());
    }
}
