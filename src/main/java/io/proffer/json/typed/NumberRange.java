package io.proffer.json.typed;

import java.math.BigDecimal;

/**
 * The range of a number, both ends included.
 *
 * @param min smallest value
 * @param max largest value
 */
public record NumberRange(BigDecimal min, BigDecimal max) {

    /** The largest number of any kind: beyond it, sums and encodings could overflow. */
    public static final long LARGEST = 1_000_000_000_000L;

    /** A range of whole ends. */
    public static NumberRange of(long min, long max) {
        return new NumberRange(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    boolean contains(BigDecimal number) {
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }

    String text() {
        return min.toPlainString() + " to " + max.toPlainString();
    }
}
