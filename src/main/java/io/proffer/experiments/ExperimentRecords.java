package io.proffer.experiments;

import java.time.Instant;
import java.util.List;

/** The arms that accounts were given; it throws when the store does not answer. */
public interface ExperimentRecords {

    /** How many accounts are in each arm of each experiment at an instant, by experiment and arm. */
    List<ArmCount> counts(Instant at);

    /**
     * The accounts of an arm.
     *
     * @param accounts accounts whose arm is valid
     */
    record ArmCount(String experimentKey, String arm, long accounts) {}
}
