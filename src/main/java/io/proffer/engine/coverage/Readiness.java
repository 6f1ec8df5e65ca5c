package io.proffer.engine.coverage;

import io.proffer.engine.verdict.RowRef;
import java.util.List;

/**
 * How ready an account is for more (DT-29).
 *
 * @param potentialScore sum of the points, 0 to 100
 * @param factors what made it, in table order
 */
public record Readiness(int potentialScore, List<Factor> factors) {
    /** Copies the list. */
    public Readiness {
        factors = List.copyOf(factors);
    }

    /**
     * Points of one row.
     *
     * @param factor such as NEED or HEALTH
     * @param points points it adds
     * @param ref row behind it
     */
    public record Factor(String factor, int points, RowRef ref) {}
}
