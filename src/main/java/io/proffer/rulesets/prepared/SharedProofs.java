package io.proffer.rulesets.prepared;

/**
 * Proofs of rulebooks that all replicas of an installation share: what one of them has proven is served by the others without
 * doing it again. Only that something was proven is shared, never anything that could be run.
 */
public interface SharedProofs {
    /** True when it was proven; false too when nobody can say. */
    boolean has(String name);

    /** Notes that it was proven; when that cannot be done, others prove it for themselves. */
    void keep(String name);
}
