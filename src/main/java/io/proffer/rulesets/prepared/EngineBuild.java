package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one build of the engine from another by the checksums of its class files. */
final class EngineBuild {
    private static final String ENGINE = "io/proffer/engine/";
    private static final String LANDMARK =
            PreparedStore.class.getName().replace('.', '/').concat(".class");

    private EngineBuild() {}

    /** The same for the same class files, in a jar or a folder; empty where they cannot be looked at. */
    static String digest() {
        URL landmark = EngineBuild.class.getClassLoader().getResource(LANDMARK);
        return landmark == null ? "" : digest(landmark);
    }

    /** The build that one of its class files belongs to. */
    static String digest(URL landmark) {
        try {
            return digest(checksums(landmark));
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static String digest(SortedMap<String, Long> checksums) {
        if (checksums.isEmpty()) {
            return "";
        }
        CRC32 names = new CRC32();
        long all = 1;
        for (var file : checksums.entrySet()) {
            names.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            all = all * 0x100000001B3L ^ file.getValue();
        }
        return checksums.size() + "-" + Long.toHexString(names.getValue()) + "-" + Long.toHexString(all);
    }

    private static SortedMap<String, Long> checksums(URL landmark) throws IOException, URISyntaxException {
        String file = landmark.getPath();
        return switch (landmark.getProtocol()) {
            case "jar" -> inJar(Path.of(new URI(file.substring(0, file.indexOf("!/")))));
            case "file" -> inFolder(root(Path.of(landmark.toURI())));
            default -> new TreeMap<>();
        };
    }

    private static Path root(Path landmark) {
        Path root = landmark;
        for (int step = Path.of(LANDMARK).getNameCount(); step > 0; step--) {
            root = root.getParent();
        }
        return root;
    }

    private static SortedMap<String, Long> inJar(Path jar) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(ENGINE) && entry.getName().endsWith(".class")) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return checksums;
    }

    private static SortedMap<String, Long> inFolder(Path root) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(ENGINE))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                CRC32 content = new CRC32();
                content.update(Files.readAllBytes(file));
                checksums.put(root.relativize(file).toString().replace('\\', '/'), content.getValue());
            }
        }
        return checksums;
    }
}
