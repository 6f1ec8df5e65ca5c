package io.proffer.engine.rulebook.drl;

import java.util.Optional;

/** Keeps compiled rules by the digest of all they were compiled from, so that an unchanged rule set starts at once. */
public interface CompiledRulesStore {

    /** Keeps nothing. */
    CompiledRulesStore NONE = new CompiledRulesStore() {
        @Override
        public Optional<byte[]> find(String hash) {
            return Optional.empty();
        }

        @Override
        public void keep(String hash, byte[] compiled) {}
    };

    /**
     * The compiled form, empty when it is not kept or cannot be read.
     *
     * @param hash hexadecimal digits, safe as a file name
     */
    Optional<byte[]> find(String hash);

    /** Keeps a compiled form; a store that cannot do so says nothing, since rules run without it. */
    void keep(String hash, byte[] compiled);
}
