package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What was worked out for the shipped rulebook when the program was packaged. */
final class ShippedStore implements PreparedStore {
    private static final String ROOT = "shipped/prepared/";

    @Override
    public Optional<byte[]> find(String name) {
        try (InputStream in = ShippedStore.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, byte[] content) {}
}
