package io.proffer.engine.decision;

import io.proffer.engine.verdict.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Says of a trial that should come first whether it can: prices know the catalogue, and only the whole decision knows that the
 * trial was refused as well.
 */
final class TrialFirst {
    private static final String TRIAL = "trialOffer";

    private TrialFirst() {}

    /** A refusal with why the trial that it asks for is not to be had now, where it asks for one that is refused too. */
    static Refusal told(Refusal refusal, Map<String, Refusal> all) {
        Object key = refusal.reasons().get(0).params().get(TRIAL);
        Refusal trial = key == null ? null : all.get(key);
        return trial == null
                ? refusal
                : refusal.alsoNeeding(List.of(
                        key + " is refused now: " + trial.reasons().get(0).text()));
    }
}
