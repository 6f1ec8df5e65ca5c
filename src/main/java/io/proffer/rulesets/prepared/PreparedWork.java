package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Where an installation looks for work already done, and keeps what it does itself. */
public final class PreparedWork {
    private PreparedWork() {}

    /** Options that use what travels in the jar, and keep nothing. */
    public static RulebookOptions shipped(RulebookOptions options) {
        return options.with(new ShippedStore(), EngineBuild.digest());
    }

    /** Options that use what travels in the jar and what a folder keeps, and keep the rest there. */
    public static RulebookOptions keptIn(Path folder, RulebookOptions options) {
        return options.with(new Layered(new ShippedStore(), new FolderStore(folder)), EngineBuild.digest());
    }

    /** As {@link #keptIn}, with the proofs of other replicas. */
    public static RulebookOptions sharedBy(SharedProofs proofs, Path folder, RulebookOptions options) {
        RulebookOptions kept = keptIn(folder, options);
        return kept.with(new WithSharedProofs(kept.prepared(), proofs), kept.build());
    }

    private record Layered(PreparedStore shipped, PreparedStore own) implements PreparedStore {
        @Override
        public Optional<byte[]> find(String name) {
            return shipped.find(name).or(() -> own.find(name));
        }

        @Override
        public void keep(String name, byte[] content) {
            own.keep(name, content);
        }
    }
}
