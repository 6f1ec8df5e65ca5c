package io.proffer.wiring;

import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders a rulebook is loaded from, and what can be seen of a change without reading it.
 *
 * @param rules vocabulary and rules
 * @param tables decision tables
 * @param named those of the two that somebody named, and that therefore must exist
 */
record RulebookFolders(Path rules, Path tables, Set<Path> named) {
    private static final Path RULES = Path.of("rules");
    private static final Path TABLES = Path.of("decision-tables");

    /** Copies the set. */
    RulebookFolders {
        named = Set.copyOf(named);
    }

    /** Two folders that somebody named. */
    RulebookFolders(Path rules, Path tables) {
        this(rules, tables, Set.copyOf(List.of(rules, tables)));
    }

    /** The folders that are named, else the usual ones. */
    static RulebookFolders of(Optional<Path> rules, Optional<Path> tables) {
        return new RulebookFolders(
                rules.orElse(RULES),
                tables.orElse(TABLES),
                Stream.concat(rules.stream(), tables.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Every file with its size and time; two that are equal mean that nothing changed in between. */
    record Look(List<String> files) {}

    /**
     * An attempt to load.
     *
     * @param look the files as they were before
     * @param files what was read of them, null when they could not be
     * @param result what came of it
     */
    record Attempt(Look look, @Nullable RulesetFiles files, LoadResult result) {}

    /** Loads the files as they are now. */
    Attempt load(RulebookLoader loader) {
        Look look = look();
        List<FileFault> missing = missing();
        if (!missing.isEmpty()) {
            return new Attempt(look, null, new LoadResult.Refused(missing, missing.size()));
        }
        try {
            RulesetFiles files = RulesetFiles.of(rules, tables);
            return new Attempt(look, files, loader.load(files));
        } catch (IOException e) {
            return new Attempt(
                    look, null, refused(rules + ", " + tables, "UNREADABLE", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // A fault of ours must not end the service: the rulebook before serves on, and the status says why.
            return new Attempt(look, null, refused(rules + ", " + tables, "LOADER_FAILED", String.valueOf(e)));
        }
    }

    /** A folder that was named is meant: the shipped copy, and its prices, must not serve in its place. */
    private List<FileFault> missing() {
        return Stream.of(rules, tables)
                .filter(folder -> named.contains(folder) && !Files.isDirectory(folder))
                .map(folder -> FileFault.ofFile(
                        folder.toString(),
                        "MISSING_FOLDER",
                        (Files.exists(folder) ? "This is no folder." : "There is no such folder.")
                                + " Put it back, or correct "
                                + (folder.equals(rules) ? "PROFFER_RULES_DIR." : "PROFFER_TABLES_DIR.")))
                .toList();
    }

    /** What an operator should know when the shipped tables serve because there are no others; empty otherwise. */
    Optional<FileFault> shippedTables() {
        return Files.isDirectory(tables)
                ? Optional.empty()
                : Optional.of(FileFault.ofFile(
                        tables.toString(),
                        "SHIPPED_TABLES",
                        "There is no folder " + tables + " here, so the tables shipped in the program serve, with their"
                                + " sample prices. Name your own folder with PROFFER_TABLES_DIR."));
    }

    static LoadResult.Refused refused(String file, String code, String message) {
        return new LoadResult.Refused(List.of(new FileFault(file, "", "", code, message)), 1);
    }

    /** What the folders look like now. */
    Look look() {
        return new Look(Stream.of(rules, tables).flatMap(RulebookFolders::files).toList());
    }

    private static Stream<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder + " is absent");
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(RulebookFolders::isVisible).map(RulebookFolders::stamp).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            // A file went while we walked: no look is like this one, so the next two decide.
            return Stream.of(folder + " changed at " + System.nanoTime());
        }
    }

    private static boolean isVisible(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && !name.startsWith("~$") && !Files.isDirectory(path);
    }

    private static String stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return path + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toInstant() + " " + attributes.fileKey();
        } catch (IOException e) {
            return path + " unreadable";
        }
    }
}
