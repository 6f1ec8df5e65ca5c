package io.proffer.engine.value;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase.Confidence;
import io.proffer.engine.value.ValueCase.Driver;
import io.proffer.engine.value.ValueCase.Gate;
import io.proffer.engine.value.ValueCase.Input;
import io.proffer.engine.value.ValueCase.MoneyRange;
import io.proffer.engine.value.ValueCase.Payback;
import io.proffer.engine.value.ValueCase.Roi;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a value case: sums, return and payback of drivers against a quote. */
final class CaseWriter {
    private static final List<Integer> PROJECTED = List.of(12, 24, 36);
    private static final String TODAY = "Prices are today's, taxes not included, over the whole horizon.";

    private final ValueQuestion question;
    private final Quote quote;
    private final String currency;

    CaseWriter(ValueQuestion question, Quote quote) {
        this.question = question;
        this.quote = quote;
        this.currency = quote.totals().year1().currency();
    }

    /** An offer that claims no benefit but the price itself. */
    ValueCase saving() {
        MoneyRange none = new MoneyRange(Money.zero(currency), Money.zero(currency), Money.zero(currency));
        Schedule schedule = new Schedule(quote, fees(), question.horizonMonths());
        return write(
                List.of(),
                none,
                schedule,
                fees(),
                new Verdicts(null, Gate.OPEN, Confidence.HIGH, null, List.of(TODAY)));
    }

    /** An offer that is worth what its drivers bring. */
    ValueCase gain(Drivers.Gain gain, RoiParameters parameters) {
        Input oneOff = parameters.money("oneOffCost");
        Money once = Money.of(oneOff.value(), currency).plus(fees());
        Schedule schedule = new Schedule(quote, once, question.horizonMonths());
        BigDecimal cost = schedule.incremental().plus(fees()).major().add(oneOff.value());
        Roi roi = roi(gain, cost);
        Gate gate = RoiGate.of(parameters.row()).judge(roi, question.customerAsked());
        return write(
                gain.drivers(),
                sum(gain.drivers()),
                schedule,
                once,
                new Verdicts(roi, gate, confidence(parameters), parameters.ref(), assumptions(parameters)));
    }

    /** What services of the quote cost once. */
    private Money fees() {
        Money sum = Money.zero(currency);
        for (Quote.Fee fee : quote.fees()) {
            sum = sum.plus(fee.amount());
        }
        return sum;
    }

    private record Verdicts(
            @Nullable Roi roi,
            Gate gate,
            Confidence confidence,
            @Nullable RowRef row,
            List<String> assumptions) {}

    private ValueCase write(
            List<Driver> drivers, MoneyRange benefit, Schedule schedule, Money oneOff, Verdicts verdicts) {
        Money incremental = schedule.incremental();
        return new ValueCase(
                question.valueCaseId(),
                quote.offerKey(),
                question.horizonMonths(),
                drivers,
                benefit,
                oneOff,
                incremental,
                verdicts.roi(),
                new Payback(
                        schedule.payback(benefit.low()),
                        schedule.payback(benefit.base()),
                        schedule.payback(benefit.high())),
                benefit.base().minus(incremental).minus(oneOff),
                schedule.cumulative(benefit.base()),
                PROJECTED.stream()
                        .map(months -> schedule.projection(benefit, months))
                        .toList(),
                verdicts.assumptions(),
                verdicts.confidence(),
                verdicts.gate(),
                verdicts.row());
    }

    private MoneyRange sum(List<Driver> drivers) {
        Money low = Money.zero(currency);
        Money base = low;
        Money high = low;
        for (Driver driver : drivers) {
            low = low.plus(driver.low());
            base = base.plus(driver.base());
            high = high.plus(driver.high());
        }
        return new MoneyRange(low, base, high);
    }

    private static @Nullable Roi roi(Drivers.Gain gain, BigDecimal cost) {
        return cost.signum() > 0
                ? new Roi(roi(gain.low(), cost), roi(gain.base(), cost), roi(gain.high(), cost))
                : null;
    }

    private static BigDecimal roi(BigDecimal benefit, BigDecimal cost) {
        BigDecimal pct = benefit.subtract(cost).movePointRight(2).divide(cost, MathContext.DECIMAL64);
        return pct.scale() < 0 ? pct.setScale(0) : pct;
    }

    /** By the customer's own figures, by a row made for the offer, or by a general row. */
    private static Confidence confidence(RoiParameters parameters) {
        if (parameters.hasOwn()) {
            return Confidence.HIGH;
        }
        return parameters.isMadeForOffer() ? Confidence.MEDIUM : Confidence.LOW;
    }

    /** In the customer's words: the row of the figures stands in the case, the rates in their sheet. */
    private static List<String> assumptions(RoiParameters parameters) {
        List<String> assumptions = new ArrayList<>(3);
        parameters.row().code("evidence").ifPresent(source -> assumptions.add("Benchmarks come from " + source + "."));
        assumptions.add("The low case is " + factor(parameters, "lowFactor") + " and the high case "
                + factor(parameters, "highFactor") + " times the base benefit.");
        assumptions.addAll(parameters.conversions());
        assumptions.add(TODAY);
        return assumptions;
    }

    private static String factor(RoiParameters parameters, String key) {
        return parameters.row().number(key).orElse(BigDecimal.ONE).toPlainString();
    }
}
