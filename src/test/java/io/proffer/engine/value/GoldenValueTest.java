package io.proffer.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Customer;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion;
import io.proffer.engine.pricing.Pricing;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.pricing.Shop;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.value.ValueAnswer.Valued;
import io.proffer.engine.value.ValueCase.Confidence;
import io.proffer.engine.value.ValueCase.Family;
import io.proffer.engine.value.ValueCase.Gate;
import io.proffer.engine.value.ValueCase.Payback;
import io.proffer.engine.value.ValueCase.Source;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The golden account's value cases, to the digit. */
class GoldenValueTest {
    private final Rulebook rulebook = new Shop().rulebook();
    private final ValueCase upgrade = valueCase("UPG_BUSINESS");
    private final ValueCase seats = valueCase("SEAT_TEAM_10");

    private ValueCase valueCase(String offer) {
        PriceQuestion question = Customer.robo().asks(rulebook, offer);
        PriceAnswer answer = new Pricing(rulebook).price(question);
        Quote quote =
                answer instanceof PriceAnswer.Unpriced free ? free.afterwards() : ((PriceAnswer.Priced) answer).quote();
        ValueAnswer worth = new ValueCases(rulebook)
                .weigh(ValueQuestion.ofDecision(
                        "vca_1", question.account(), question.offer(), quote, question.facts()));
        assertThat(worth).isInstanceOf(Valued.class);
        return ((Valued) worth).valueCase();
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void theUpgradeBringsTimeAndLessRisk() {
        assertThat(upgrade.drivers()).extracting(ValueCase.Driver::family).containsExactly(Family.TIME, Family.RISK);
        assertThat(upgrade.drivers()).extracting(ValueCase.Driver::base).containsExactly(eur("14515.20"), eur("3000"));
        assertThat(upgrade.benefit().base()).isEqualTo(eur("17515.20"));
        assertThat(upgrade.row().rowId()).isEqualTo("ROI-010");
    }

    @Test
    void theUpgradeCostsItsPriceAndTheMove() {
        assertThat(upgrade.incrementalCost()).isEqualTo(eur("10602.00"));
        assertThat(upgrade.oneOffCost()).isEqualTo(eur("1200.00"));
        assertThat(upgrade.cost()).isEqualTo(eur("11802.00"));
        assertThat(upgrade.netValue()).isEqualTo(eur("5713.20"));
    }

    @Test
    void theReturnOfTheUpgradeClearsTheGate() {
        assertThat(upgrade.roiPct().rounded())
                .isEqualTo(new ValueCase.Roi(new BigDecimal("3.9"), new BigDecimal("48.4"), new BigDecimal("78.1")));
        assertThat(upgrade.paybackMonths()).isEqualTo(new Payback(12, 9, 7));
        assertThat(upgrade.gate()).isEqualTo(Gate.PASSED);
        assertThat(upgrade.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void theReturnOfTheSeatsIsThatOfTenSeats() {
        assertThat(seats.benefit().base()).isEqualTo(eur("5040.00"));
        assertThat(seats.roiPct().rounded())
                .isEqualTo(new ValueCase.Roi(new BigDecimal("28.9"), new BigDecimal("84.2"), new BigDecimal("121.1")));
        assertThat(seats.paybackMonths().base()).isEqualTo(7);
        assertThat(seats.row().rowId()).isEqualTo("ROI-050");
    }

    @Test
    void everyInputSaysWhereItComesFrom() {
        assertThat(upgrade.drivers().get(0).inputs())
                .extracting(ValueCase.Input::key, ValueCase.Input::source)
                .containsExactly(
                        tuple("hoursSavedPerSeatMonth", Source.BENCHMARK),
                        tuple("activeSeats30d", Source.OBSERVED),
                        tuple("loadedHourlyCost", Source.BENCHMARK),
                        tuple("adoptionFactor", Source.BENCHMARK));
    }

    @Test
    void theMonthsAddUpToTheHorizon() {
        assertThat(upgrade.cumulative()).hasSize(12);
        assertThat(upgrade.cumulative().get(0).cost()).isEqualTo(eur("11802.00"));
        assertThat(upgrade.cumulative().get(0).benefit()).isEqualTo(eur("1459.60"));
        assertThat(upgrade.cumulative().get(11).benefit())
                .isEqualTo(upgrade.benefit().base());
    }

    @Test
    void aTrialIsWeighedAsTheUpgradeItLeadsTo() {
        ValueCase trial = valueCase("TRIAL_BUSINESS_14");
        assertThat(trial.roiPct()).isEqualTo(upgrade.roiPct());
        assertThat(trial.offerKey()).isEqualTo("UPG_BUSINESS");
    }
}
