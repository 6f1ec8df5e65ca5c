package io.proffer.engine.rulebook;

import java.util.Optional;

/** Keeps work done once for a rulebook, by the digest of all it depends on, so that an unchanged one starts at once. */
public interface PreparedStore {

    /** What the names of proofs begin with; they have no content. */
    String PROOF = "proof-";

    /** Keeps nothing. */
    PreparedStore NONE = new PreparedStore() {
        @Override
        public Optional<byte[]> find(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, byte[] content) {}
    };

    /**
     * What was kept, empty when it was not or cannot be read.
     *
     * @param name letters of the ASCII alphabet, digits and {@code -}, safe as a file name
     */
    Optional<byte[]> find(String name);

    /** Keeps a piece of work; a store that cannot do so says nothing, since everything can be done again. */
    void keep(String name, byte[] content);
}
