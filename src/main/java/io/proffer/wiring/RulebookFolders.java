package io.proffer.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders a rulebook is loaded from, and what can be seen of a change without reading it.
 *
 * @param rules vocabulary and rules
 * @param tables decision tables
 */
record RulebookFolders(Path rules, Path tables) {

    /** Every file with its size and time; two that are equal mean that nothing changed in between. */
    record Look(List<String> files) {}

    Look look() {
        return new Look(Stream.of(rules, tables).flatMap(RulebookFolders::files).toList());
    }

    private static Stream<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder + " is absent");
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(RulebookFolders::isVisible).map(RulebookFolders::stamp).sorted().toList().stream();
        } catch (IOException | java.io.UncheckedIOException e) {
            // A file went while we walked: look again.
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
