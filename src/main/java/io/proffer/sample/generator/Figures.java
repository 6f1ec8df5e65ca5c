package io.proffer.sample.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as an account document writes them: no more decimals than needed. */
final class Figures {

    private Figures() {}

    /** One decimal, none when it would be zero. */
    static BigDecimal tenths(double value) {
        return plain(Math.round(value * 10), 1);
    }

    /** Two decimals, fewer when they would be zero. */
    static BigDecimal hundredths(double value) {
        return plain(Math.round(value * 100), 2);
    }

    /** {@code part} of {@code whole} in percent with one decimal. */
    static BigDecimal percent(long part, long whole) {
        BigDecimal exact = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
        return plain(exact.unscaledValue().longValueExact(), 1);
    }

    static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    private static BigDecimal plain(long unscaled, int scale) {
        return scale > 0 && unscaled % 10 == 0 ? plain(unscaled / 10, scale - 1) : BigDecimal.valueOf(unscaled, scale);
    }
}
