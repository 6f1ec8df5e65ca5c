package io.proffer.engine.arbitration;

/** How customers answered propositions in the last 180 days. */
@FunctionalInterface
public interface Responses {
    /** No history: the prior alone speaks. */
    Responses NONE = (key, segment) -> new Count(0, 0);

    /**
     * Presentations and acceptances.
     *
     * @param key offer key, or family code when the prior is one of a family
     * @param segment segment code, {@code *} when unknown
     */
    Count of(String key, String segment);

    /**
     * A count of answers.
     *
     * @param presents propositions presented, not negative
     * @param accepts of these, accepted
     */
    record Count(long presents, long accepts) {}
}
