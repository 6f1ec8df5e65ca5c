package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prepared work as the files of a folder; the newest are kept, so that years of edits do not fill a disk. */
final class FolderStore implements PreparedStore {
    private static final int MOST = 200;

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.write(Files.createTempFile(folder, "new", ""), content);
            Files.move(
                    whole, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            deleteOldest();
        } catch (IOException e) {
            // A folder that cannot be written costs time at the next start, and nothing else.
        }
    }

    private void deleteOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldestFirst = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(FolderStore::writtenAt))
                    .toList();
            for (Path surplus : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - MOST))) {
                Files.deleteIfExists(surplus);
            }
        }
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }
}
