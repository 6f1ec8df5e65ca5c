package io.proffer.wiring;

import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The files that last made a rulebook, kept on disk for a start beside broken ones. */
class LastGood {
    private static final Logger LOG = Logger.getLogger(LastGood.class);
    private static final String HASH = "hash";

    private final Path folder;

    LastGood(Path folder) {
        this.folder = folder;
    }

    /** Keeps files in place of those before. */
    void keep(@Nullable RulesetFiles files, String hash) {
        try {
            if (files == null || isKept(hash)) {
                return;
            }
            Path next = folder.resolveSibling(folder.getFileName() + ".next");
            delete(next);
            write(next.resolve("rules"), files.rules());
            write(next.resolve("decision-tables"), files.tables());
            // Written last: without it the copy is not whole and does not count.
            Files.writeString(next.resolve(HASH), hash);
            delete(folder);
            Files.move(next, folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The last good rulebook cannot be kept in %s: %s", folder, e.getMessage());
        }
    }

    /** Lets the kept files serve; false when there are none that can. */
    boolean serve(RulebookLoader loader, ActiveRulebook active, InstantSource clock) {
        RulebookFolders kept = new RulebookFolders(folder.resolve("rules"), folder.resolve("decision-tables"));
        if (Files.exists(folder.resolve(HASH)) && kept.load(loader).result() instanceof LoadResult.Loaded loaded) {
            active.fallBack(loaded.rulebook(), clock.instant());
            return true;
        }
        return false;
    }

    private boolean isKept(String hash) throws IOException {
        Path kept = folder.resolve(HASH);
        return Files.exists(kept) && Files.readString(kept).equals(hash);
    }

    private static void write(Path folder, List<NamedFile> files) throws IOException {
        Files.createDirectories(folder);
        for (NamedFile file : files) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
