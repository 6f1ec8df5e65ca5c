package io.proffer.experiments;

import io.proffer.engine.experiment.ArmEffect;
import io.proffer.engine.experiment.Design;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment and its arms.
 *
 * @param key experiment
 * @param scope GLOBAL, FAMILY, OFFER or POLICY
 * @param effect what an arm other than TREATED changes
 * @param primaryMetric what it is measured by, null when nothing is named
 * @param rows its rows in the order of the table; the first that matches an account answers
 * @param arms every arm of a row, and those that accounts still have from earlier rows
 */
public record ExperimentStanding(
        String key,
        String scope,
        ArmEffect effect,
        @Nullable String primaryMetric,
        List<Design> rows,
        List<Arm> arms) {

    /**
     * An arm.
     *
     * @param accounts accounts that are in it now
     */
    public record Arm(String arm, long accounts) {}

    /** Copies the lists. */
    public ExperimentStanding {
        rows = List.copyOf(rows);
        arms = List.copyOf(arms);
    }
}
