package io.proffer.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.value.ValueCase.MoneyRange;
import io.proffer.engine.value.ValueCase.Month;
import io.proffer.engine.value.ValueCase.Payback;
import io.proffer.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pictures are drawn to scale and say in words what they show. */
class PicturesTest {
    @Test
    void benefitRisesCostStepsAndTheCrossingIsMarked() {
        ValueCurve curve = ValueCurve.of(value(7), Formats.PLAIN);

        assertThat(curve.benefit()).startsWith("4.0,92.0 ").endsWith("316.0,8.0");
        assertThat(curve.cost()).startsWith("4.0,50.0 30.0,50.0").endsWith("316.0,50.0");
        assertThat(curve.payback()).isEqualTo("186.0");
        assertThat(curve.words())
                .isEqualTo("After 12 months €1,200 are gained and €600 invoiced; from month 7 on the benefit covers the"
                        + " cost.");
    }

    @Test
    void whatIsNeverPaidBackHasNoMark() {
        ValueCurve curve = ValueCurve.of(value(null), Formats.PLAIN);

        assertThat(curve.payback()).isNull();
        assertThat(curve.words()).endsWith("€600 invoiced.");
    }

    @Test
    void aCurveOverTimeStandsBelowARoundFigureAndIsBrokenWhereThereIsNone() {
        Instant start = Instant.parse("2026-03-01T08:00:00Z");
        TimeCurve curve = TimeCurve.of(
                "words",
                List.of(
                        part(start, OptionalDouble.of(3), OptionalDouble.of(4)),
                        part(start.plusSeconds(60), OptionalDouble.empty(), OptionalDouble.of(0)),
                        part(start.plusSeconds(120), OptionalDouble.of(5), OptionalDouble.of(0))),
                " ms");

        assertThat(curve.top()).isEqualTo("5 ms");
        assertThat(curve.from()).isEqualTo("3 min ago");
        assertThat(curve.first()).containsExactly("4.0,47.6 108.0,47.6", "212.0,18.0 316.0,18.0");
        assertThat(curve.second()).containsExactly("4.0,32.8 108.0,32.8 108.0,92.0 212.0,92.0 212.0,92.0 316.0,92.0");
    }

    private static TimeCurve.Part part(Instant from, OptionalDouble first, OptionalDouble second) {
        return new TimeCurve.Part(from, from.plusSeconds(60), first, second);
    }

    @Test
    void theRangeStandsToScaleWithItsCost() {
        RangeBar bar = RangeBar.of(value(7), Formats.PLAIN);

        assertThat(bar.low()).isEqualTo(4 + 312 / 2);
        assertThat(bar.low() + bar.width()).isEqualTo(316);
        assertThat(bar.base()).isBetween(bar.low(), bar.low() + bar.width());
        assertThat(bar.cost()).isEqualTo(4 + 312 * 600 / 1600);
        assertThat(bar.words()).contains("from €800 to €1,600", "cost €600");
    }

    private static ValueCase value(@Nullable Integer payback) {
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, euro(100 * month), euro(600)))
                .toList();
        return new ValueCase(
                "val_1",
                "UPG_BUSINESS",
                12,
                List.of(),
                new MoneyRange(euro(800), euro(1200), euro(1600)),
                euro(0),
                euro(600),
                null,
                new Payback(payback, payback, payback),
                euro(600),
                months,
                List.of(),
                List.of(),
                ValueCase.Confidence.MEDIUM,
                ValueCase.Gate.PASSED,
                null);
    }

    private static Money euro(int major) {
        return Money.of(BigDecimal.valueOf(major), "EUR");
    }
}
