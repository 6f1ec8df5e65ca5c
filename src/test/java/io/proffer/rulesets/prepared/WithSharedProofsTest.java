package io.proffer.rulesets.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.PreparedStore;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithSharedProofsTest {
    private final Proven shared = new Proven(new HashSet<>());

    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void whatOneReplicaHasProvenCountsOnAnother() {
        replica(one).keep("proof-a", new byte[0]);
        assertThat(replica(other).find("proof-a")).isPresent();
        assertThat(replica(other).find("proof-b")).isEmpty();
    }

    @Test
    void whatCouldBeRunIsNotShared() {
        replica(one).keep("rules-a", new byte[] {1});
        assertThat(shared.names).isEmpty();
        shared.keep("rules-b");
        assertThat(replica(other).find("rules-b")).isEmpty();
    }

    private PreparedStore replica(Path folder) {
        return new WithSharedProofs(new FolderStore(folder), shared);
    }

    private record Proven(Set<String> names) implements SharedProofs {
        @Override
        public boolean has(String name) {
            return names.contains(name);
        }

        @Override
        public void keep(String name) {
            names.add(name);
        }
    }
}
