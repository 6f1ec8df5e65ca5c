package io.proffer.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pace of the last hour, from counters that only ever rise. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void aRateIsWhatCameBetweenTwoReadings() {
        note(0, 0, 0, 0);
        note(30, 6, 4, 2);

        assertThat(pace.stretches()).hasSize(1);
        Stretch stretch = pace.stretches().get(0);
        assertThat(stretch.live()).isEqualTo(16);
        assertThat(stretch.dryRuns()).isEqualTo(4);
    }

    @Test
    void timesAreReadBetweenTheBounds() {
        note(0, 0, 0, 0);
        note(60, 80, 20, 0);

        Stretch stretch = pace.stretches().get(0);
        assertThat(stretch.half().orElseThrow()).isCloseTo(10 * 50 / 80.0, within(0.001));
        assertThat(stretch.most().orElseThrow()).isCloseTo(10 + 10 * 15 / 20.0, within(0.001));
    }

    @Test
    void whatTookLongerThanTheLastBoundIsSaidToHaveTakenIt() {
        note(0, 0, 0, 0);
        pace.note(new Reading(START.plusSeconds(60), 5, 0, new Times(List.of(10.0, 20.0), List.of(0L, 0L), 5)));

        assertThat(pace.stretches().get(0).half()).hasValue(20);
    }

    @Test
    void aQuietStretchHasNoTimes() {
        note(0, 3, 3, 0);
        note(30, 3, 3, 0);

        assertThat(pace.stretches().get(0).live()).isZero();
        assertThat(pace.stretches().get(0).half()).isEmpty();
    }

    @Test
    void whatIsOlderThanAnHourGoesAndTheBeginIsRemembered() {
        for (int seconds = 0; seconds <= 4000; seconds += 40) {
            note(seconds, 0, 0, 0);
        }

        List<Stretch> stretches = pace.stretches();
        assertThat(stretches).hasSize(90);
        assertThat(Duration.between(stretches.get(0).from(), stretches.get(89).to()))
                .isEqualTo(Pace.KEPT);
        assertThat(pace.begin()).isEqualTo(START);
    }

    @Test
    void aClockThatIsPutBackBeginsAnew() {
        note(60, 1, 0, 0);
        note(0, 2, 0, 0);
        assertThat(pace.stretches()).isEmpty();
        note(30, 3, 0, 0);
        assertThat(pace.stretches()).hasSize(1);
    }

    @Test
    void roundsThatWereHeldUpAndComeAtOnceCountAsOne() {
        note(0, 1, 0, 0);
        note(60, 3, 0, 0);
        pace.note(new Reading(
                START.plusSeconds(60).plusNanos(1000), 3, 0, new Times(List.of(10.0, 20.0), List.of(3L, 3L), 3)));
        note(61, 4, 0, 0);
        assertThat(pace.stretches()).extracting(Stretch::live).containsExactly(2.0, 60.0);
    }

    private void note(int seconds, long quick, long slow, long dryRuns) {
        pace.note(new Reading(
                START.plusSeconds(seconds),
                quick + slow - dryRuns,
                dryRuns,
                new Times(List.of(10.0, 20.0), List.of(quick, quick + slow), quick + slow)));
    }
}
