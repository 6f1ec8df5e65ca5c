package io.proffer.engine.table;

/**
 * A closed interval of encoded values; open ends are {@link #LOWEST} and {@link #HIGHEST}. As values are whole numbers
 * of the smallest unit, {@code > 80} is the closed interval that starts one unit above 80.
 *
 * @param low lowest value included
 * @param high highest value included, never below {@code low}
 */
public record Interval(long low, long high) {
    /** No lower bound; one above the encoding of unknown. */
    public static final long LOWEST = Long.MIN_VALUE + 1;
    /** No upper bound. */
    public static final long HIGHEST = Long.MAX_VALUE;

    /** Refuses a crossed interval and one that would hold the encoding of unknown. */
    public Interval {
        if (low > high || low < LOWEST) {
            throw new IllegalArgumentException("Interval " + low + ".." + high + " is empty or holds unknown.");
        }
    }

    /** True when the value lies inside. */
    public boolean contains(long value) {
        return low <= value && value <= high;
    }
}
