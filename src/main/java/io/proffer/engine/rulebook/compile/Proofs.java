package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.rows.DroolsTable;

/**
 * Which rulebooks were proven: their indexes and Drools agreed on all that the self-test showed. A proof is of all tables
 * together, because the cut points of one show in the index of another, and holds for one build of the engine.
 *
 * @param store where proofs are kept
 * @param build this build, empty when it is not known
 */
record Proofs(PreparedStore store, String build) {
    private static final byte[] AGREED = {};

    boolean have(Fingerprint rulebook) {
        return !build.isEmpty() && store.find(name(rulebook)).isPresent();
    }

    void keep(Fingerprint rulebook) {
        if (!build.isEmpty()) {
            store.keep(name(rulebook), AGREED);
        }
    }

    private String name(Fingerprint rulebook) {
        return PreparedStore.PROOF
                + new CanonicalText()
                        .add(rulebook.hash())
                        .add(build)
                        .add(DroolsTable.droolsVersion())
                        .digest();
    }
}
