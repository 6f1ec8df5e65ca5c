package io.proffer.engine.verdict;

import io.proffer.engine.catalog.Offer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who left the funnel, where and why, in the order of leaving. One docket belongs to one decision; stages write to it
 * and hand on only who stands.
 */
public final class Docket {
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private final StageWatch watch;

    /** A docket that nobody watches. */
    public Docket() {
        this(StageWatch.NOBODY);
    }

    /** A docket of a decision that is watched. */
    public Docket(StageWatch watch) {
        this.watch = watch;
    }

    /** Notes the stage that works from now on. */
    public void enter(Stage stage) {
        watch.enters(stage);
    }

    /**
     * Notes that an offer left.
     *
     * @throws IllegalStateException when it had left before: a candidate ends once
     */
    public void refuse(Offer offer, Refusal refusal) {
        Refusal before = refusals.putIfAbsent(offer.key(), refusal);
        if (before != null) {
            throw new IllegalStateException(offer.key() + " was refused at " + before.stage() + " and again at "
                    + refusal.stage() + "; a stage let a refused candidate stand.");
        }
    }

    /** Refusals by offer key, in the order of leaving. */
    public Map<String, Refusal> refusals() {
        return java.util.Collections.unmodifiableMap(refusals);
    }
}
