package io.proffer.wiring;

import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A copy on disk of the files that last made a rulebook, for a start beside broken ones. */
@Singleton
class LastGood {
    private static final Logger LOG = Logger.getLogger(LastGood.class);

    private final RulebookFolders copy;

    LastGood(ProfferSettings settings) {
        Path folder = settings.dataDir().resolve("last-good");
        this.copy = new RulebookFolders(folder.resolve("rules"), folder.resolve("decision-tables"));
    }

    /** Copies the folders; where one is absent the shipped files serve, and need no copy. */
    void keep(RulebookFolders folders) {
        try {
            replace(folders.rules(), copy.rules());
            replace(folders.tables(), copy.tables());
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The last good rulebook cannot be kept on disk: %s", e.getMessage());
        }
    }

    /** Lets the copy serve; false when there is none that can. */
    boolean serve(RulebookLoader loader, ActiveRulebook active, InstantSource clock) {
        boolean kept = Stream.of(copy.rules(), copy.tables()).anyMatch(Files::isDirectory);
        if (kept && loader.load(copy.rules(), copy.tables()) instanceof LoadResult.Loaded loaded) {
            active.fallBack(loaded.rulebook(), clock.instant());
            return true;
        }
        return false;
    }

    private static void replace(Path from, Path to) throws IOException {
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        delete(fresh);
        if (Files.isDirectory(from)) {
            Files.createDirectories(fresh);
            copy(from, fresh);
        }
        delete(to);
        if (Files.isDirectory(fresh)) {
            Files.move(fresh, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
