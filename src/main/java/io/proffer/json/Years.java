package io.proffer.json;

import java.time.Instant;
import java.time.ZoneOffset;

/** The years that are reckoned with: what lies outside is a slip, and more than a store takes. */
public final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private Years() {}

    /** True for a year that is reckoned with. */
    public static boolean include(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** True for an instant of a year that is reckoned with. */
    public static boolean include(Instant instant) {
        return include(instant.atOffset(ZoneOffset.UTC).getYear());
    }

    /** The fault of a year that is not. */
    public static String fault(int year) {
        return "The year " + year + " is out of range: " + FIRST + " to " + LAST + ".";
    }
}
