package io.proffer.engine.context;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The encoding of ordered values as {@code long}: numbers as millionths, dates as days since 1970-01-01, durations as
 * seconds, yes/no as 1 and 0. Comparisons on the encoding are comparisons on the values.
 */
public final class Fixed {
    /** Decimals a number may have. */
    public static final int DECIMALS = 6;
    /** The encoding of "not known"; never the encoding of a value. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private Fixed() {}

    /** Encodes a number; further decimals are rounded half even. */
    public static long of(BigDecimal number) {
        return number.scale() == 0 ? of(number.longValueExact()) : rounded(number);
    }

    private static long rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    /** Encodes a whole number. */
    public static long of(long number) {
        return Math.multiplyExact(number, 1_000_000L);
    }

    /** Encodes a day. */
    public static long of(LocalDate day) {
        return day.toEpochDay();
    }

    /** Encodes a duration in whole seconds. */
    public static long of(Duration duration) {
        return duration.toSeconds();
    }

    /** Encodes yes as 1 and no as 0. */
    public static long of(boolean yes) {
        return yes ? 1 : 0;
    }

    /** The number behind its encoding, without trailing zeros. */
    public static BigDecimal number(long encoded) {
        BigDecimal number = BigDecimal.valueOf(encoded, DECIMALS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The value behind its encoding, as people read it: {@code 88}, {@code 2026-03-02}, {@code P14D}, {@code yes}. */
    public static String text(TermType type, long encoded) {
        if (encoded == UNKNOWN) {
            return "unknown";
        }
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(encoded).toString();
            case DURATION -> durationText(encoded);
            case YES_NO -> encoded == 0 ? "no" : "yes";
            default -> number(encoded).toPlainString();
        };
    }

    private static String durationText(long seconds) {
        return seconds % 86_400 == 0
                ? "P" + seconds / 86_400 + "D"
                : Duration.ofSeconds(seconds).toString();
    }
}
