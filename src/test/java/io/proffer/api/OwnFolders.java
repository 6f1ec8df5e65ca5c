package io.proffer.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the service under test folders of its own, so that a test may change its rules. */
@QuarkusTestResource(OwnFolders.class)
public final class OwnFolders implements QuarkusTestResourceLifecycleManager {
    private static final String ROOT = "test.proffer.root";

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Path root = Files.createTempDirectory(target, "test-data");
            copy(Path.of("rules"), root.resolve("rules"));
            copy(Path.of("decision-tables"), root.resolve("decision-tables"));
            return Map.of(
                    ROOT,
                    root.toString(),
                    "proffer.data-dir",
                    root.resolve("data").toString(),
                    "proffer.rules-dir",
                    root.resolve("rules").toString(),
                    "proffer.tables-dir",
                    root.resolve("decision-tables").toString(),
                    "proffer.rulebook.poll",
                    "PT0.1S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The folders stay below target, to be looked at after a failure.
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
