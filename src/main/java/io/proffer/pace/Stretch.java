package io.proffer.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The time between two readings.
 *
 * @param from its begin
 * @param to its end
 * @param live kept decisions a minute
 * @param dryRuns other decisions a minute
 * @param half milliseconds in which half of them were done, empty when there were none
 * @param most milliseconds in which 95 of 100 were done, empty when there were none
 */
public record Stretch(Instant from, Instant to, double live, double dryRuns, OptionalDouble half, OptionalDouble most) {
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    static Stretch between(Reading earlier, Reading later) {
        double minutes = Duration.between(earlier.at(), later.at()).toMillis() / 60_000.0;
        Times times = later.times().since(earlier.times());
        return new Stretch(
                earlier.at(),
                later.at(),
                (later.live() - earlier.live()) / minutes,
                (later.dryRuns() - earlier.dryRuns()) / minutes,
                times.within(HALF),
                times.within(MOST));
    }
}
