package io.proffer.pace;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How many calls took how long.
 *
 * @param bounds milliseconds, rising
 * @param within calls that took at most so long, for each bound
 * @param all calls, those among them that took longer than the last bound
 */
public record Times(List<Double> bounds, List<Long> within, long all) {
    /** Copies the lists. */
    public Times {
        bounds = List.copyOf(bounds);
        within = List.copyOf(within);
        if (bounds.size() != within.size()) {
            throw new IllegalArgumentException(bounds.size() + " bounds, but " + within.size() + " counts.");
        }
    }

    /** The calls since earlier times of the same bounds. */
    Times since(Times earlier) {
        List<Long> since = IntStream.range(0, within.size())
                .mapToObj(at -> within.get(at) - earlier.within.get(at))
                .toList();
        return new Times(bounds, since, all - earlier.all);
    }

    /**
     * Milliseconds in which a share of the calls was done, read between two bounds as on a ruler; the last bound where they
     * took longer. Empty when there were no calls.
     *
     * @param share above 0, at most 1
     */
    OptionalDouble within(double share) {
        if (all <= 0) {
            return OptionalDouble.empty();
        }
        double rank = share * all;
        double bound = 0;
        long below = 0;
        for (int at = 0; at < bounds.size(); at++) {
            long here = within.get(at);
            if (here >= rank) {
                return OptionalDouble.of(bound + (bounds.get(at) - bound) * (rank - below) / (here - below));
            }
            bound = bounds.get(at);
            below = here;
        }
        return OptionalDouble.of(bound);
    }
}
