package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** Durations of days, weeks, hours, minutes and whole seconds, written {@code P14D}, {@code P2W} or {@code PT36H}. */
record DurationScale(Term term) implements Scale {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Override
    public long encode(String text) {
        Duration duration = parse(text.toUpperCase(Locale.ROOT), text);
        if (duration.isNegative() || duration.getNano() != 0 || duration.compareTo(LONGEST) > 0) {
            throw new CellRefusal(
                    "OUT_OF_RANGE",
                    text,
                    "'" + text + "' is not a length of whole seconds within 100 years.",
                    "Example: P14D");
        }
        return Fixed.of(duration);
    }

    private Duration parse(String iso, String text) {
        try {
            return iso.matches("P\\d{1,4}W")
                    ? Duration.ofDays(7L * Integer.parseInt(iso.substring(1, iso.length() - 1)))
                    : Duration.parse(iso);
        } catch (DateTimeException | ArithmeticException notOne) {
            boolean calendar = iso.matches("P\\d{1,4}[YM].{0,20}");
            throw new CellRefusal(
                    "NOT_A_DURATION",
                    text,
                    calendar
                            ? "'" + text + "' has months or years, whose length differs."
                            : "'" + text + "' is not a duration for '" + term.label() + "'.",
                    "Write days or hours: P14D, P30D or PT36H.");
        }
    }

    @Override
    public long raw(RawCell cell) {
        String found = cell instanceof RawCell.Bool ? "TRUE/FALSE" : cell.shown();
        throw new CellRefusal(
                "WRONG_TYPE",
                cell.shown(),
                "'" + term.label() + "' needs a duration, found " + found + ".",
                "Write days or hours: P14D or PT36H.");
    }

    @Override
    public Object value(long encoded) {
        return Duration.ofSeconds(encoded);
    }

    @Override
    public long step() {
        return 1;
    }
}
