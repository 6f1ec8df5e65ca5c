package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import java.util.Optional;

/** The prepared work of one replica, and the proofs of all. */
record WithSharedProofs(PreparedStore own, SharedProofs shared) implements PreparedStore {
    private static final byte[] AGREED = {};

    @Override
    public Optional<byte[]> find(String name) {
        Optional<byte[]> found = own.find(name);
        return found.isEmpty() && isProof(name) && shared.has(name) ? Optional.of(AGREED) : found;
    }

    @Override
    public void keep(String name, byte[] content) {
        own.keep(name, content);
        if (isProof(name)) {
            shared.keep(name);
        }
    }

    private static boolean isProof(String name) {
        return name.startsWith(PROOF);
    }
}
