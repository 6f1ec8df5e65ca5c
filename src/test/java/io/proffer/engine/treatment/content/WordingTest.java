package io.proffer.engine.treatment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Figures in texts. */
class WordingTest {
    @Test
    void oneMonthIsNotOneMonths() {
        Figures one = new Figures().put(Slot.PAYBACK_BASE, 1).put(Slot.STEP_DOWN_DAYS, 1);

        assertThat(said("after {paybackMonths.base} months.", one, "en")).isEqualTo("after 1 month.");
        assertThat(said("nach {paybackMonths.base} Monaten", one, "de")).isEqualTo("nach 1 Monat");
        assertThat(said("within {stepDownDays} days and more", one, "en")).isEqualTo("within 1 day and more");
        assertThat(said("{stepDownDays} %", one, "en")).isEqualTo("1 %");
        assertThat(said("after {paybackMonths.base} months", new Figures().put(Slot.PAYBACK_BASE, 12), "en"))
                .isEqualTo("after 12 months");
    }

    @Test
    void aReturnBelowZeroIsNoGainToSpeakOf() {
        Wording gain = Wording.of("It returns {roiPct.low} % on top of its cost.");
        Figures loss = new Figures().put(Slot.ROI_LOW, new BigDecimal("-86.5"));

        assertThat(gain.fits(loss)).isFalse();
        assertThat(gain.say(loss, "en")).isNull();
        assertThat(loss.get(Slot.ROI_LOW)).as("as a figure it is known").isEqualTo(new BigDecimal("-86.5"));
        assertThat(gain.fits(new Figures().put(Slot.ROI_LOW, BigDecimal.ZERO))).isTrue();
    }

    @Test
    void aWaitOfNoMinutesIsNone() {
        Wording wait = Wording.of("People wait about {expectedDowntimeMin} minutes.");

        assertThat(wait.fits(new Figures().put(Slot.EXPECTED_DOWNTIME, 0))).isFalse();
        assertThat(wait.fits(new Figures().put(Slot.EXPECTED_DOWNTIME, 15))).isTrue();
    }

    @Test
    void aTextThatTellsThePriceAfterTheRampItselfIsLeftAlone() {
        Figures ramp = new Figures()
                .put(Slot.INCREMENTAL_YEAR1, "100 EUR")
                .put(Slot.INCREMENTAL_AFTER_RAMP, "900 EUR")
                .put(Slot.RAMP_MONTHS, 1);

        assertThat(full("{incrementalYear1} first.", ramp))
                .isEqualTo("100 EUR first. After 1 month it is 900 EUR more a year than today.");
        assertThat(full("{incrementalYear1} first, then {incrementalAfterRamp}.", ramp))
                .isEqualTo("100 EUR first, then 900 EUR.");
        assertThat(full("No price.", ramp)).isEqualTo("No price.");
    }

    private static String full(String text, Figures figures) {
        Wording wording = Wording.of(text);
        return FullPrice.of(String.valueOf(wording.say(figures, "en")), figures, "en", wording);
    }

    private static String said(String text, Figures figures, String language) {
        return Wording.of(text).say(figures, language);
    }
}
