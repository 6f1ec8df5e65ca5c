package io.proffer.rulesets.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsFoundAgain() {
        FolderStore store = new FolderStore(folder.resolve("new"));
        assertThat(store.find("rules-1")).isEmpty();
        store.keep("rules-1", new byte[] {1, 2});
        store.keep("rules-1", new byte[] {3});
        assertThat(store.find("rules-1")).hasValue(new byte[] {3});
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        FolderStore store = new FolderStore(file);
        store.keep("rules-1", new byte[] {1});
        assertThat(store.find("rules-1")).isEmpty();
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws IOException {
        FolderStore store = new FolderStore(folder);
        for (int edit = 0; edit < 200; edit++) {
            Path file = Files.writeString(folder.resolve("proof-" + edit), "");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * edit));
        }
        store.keep("proof-new", new byte[0]);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(200);
        }
        assertThat(store.find("proof-0")).isEmpty();
        assertThat(store.find("proof-1")).isPresent();
        assertThat(store.find("proof-new")).isPresent();
    }
}
