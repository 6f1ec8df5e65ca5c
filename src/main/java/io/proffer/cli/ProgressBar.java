package io.proffer.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** One line on a terminal, rewritten a few times a second: how far, how many, how fast. Remarks appear above it. */
final class ProgressBar {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final Clock clock;
    private final boolean shown;
    private final Instant start;
    private Instant next;
    private long done;

    /** A bar that starts now; one that is not shown prints remarks and nothing else. */
    ProgressBar(PrintWriter err, Clock clock, boolean shown) {
        this.err = err;
        this.clock = clock;
        this.shown = shown;
        this.start = clock.instant();
        this.next = start.plus(PAUSE);
    }

    /** One more is done; {@code share} is how much of the input is read, negative when its size is not known. */
    void tick(DoubleSupplier share) {
        if (!shown) {
            return;
        }
        done++;
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            print(CLEAR_LINE + line(share.getAsDouble(), now));
        }
    }

    private String line(double share, Instant now) {
        double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
        String counts = String.format(Locale.ROOT, "%,d accounts  %,.0f/s", done, done / seconds);
        if (share < 0) {
            return counts;
        }
        int full = (int) Math.round(WIDTH * share);
        return String.format(
                Locale.ROOT, "[%s%s] %3.0f %%  %s", "#".repeat(full), ".".repeat(WIDTH - full), 100 * share, counts);
    }

    /** Prints a line of text in place of the bar. */
    void remark(String text) {
        clear();
        err.println(text);
    }

    /** Makes room for other text. */
    void clear() {
        if (shown) {
            print(CLEAR_LINE);
        }
    }

    private void print(String text) {
        err.print(text);
        err.flush();
    }
}
