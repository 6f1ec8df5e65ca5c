package io.proffer.rulesets;

import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The copies of {@code rules/} and {@code decision-tables/} that travel in the program. */
final class ShippedFiles {
    private static final String ROOT = "shipped/";
    private static final String LANDMARK = ROOT + "rules/" + RulesetFiles.VOCABULARY;

    private ShippedFiles() {}

    /** The files below one of the shipped folders. */
    static List<NamedFile> below(String folder) throws IOException {
        URL landmark = ShippedFiles.class.getClassLoader().getResource(LANDMARK);
        if (landmark == null) {
            throw new FileNotFoundException("The program holds no " + LANDMARK + ". Build it again with Maven.");
        }
        try {
            return landmark.getProtocol().equals("jar")
                    ? inJar(jar(landmark), ROOT + folder + "/")
                    : RulesetFiles.inFolder(
                            Path.of(landmark.toURI()).getParent().resolveSibling(folder));
        } catch (URISyntaxException e) {
            throw new IOException("The program is at a place that cannot be read: " + landmark, e);
        }
    }

    private static Path jar(URL inside) throws URISyntaxException {
        String file = inside.getPath();
        return Path.of(new URI(file.substring(0, file.indexOf("!/"))));
    }

    private static List<NamedFile> inJar(Path jar, String prefix) throws IOException {
        List<NamedFile> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        String name = entry.getName().substring(prefix.length());
                        files.add(new NamedFile(name, RulesetFiles.read(content)));
                    }
                }
            }
        }
        return files;
    }
}
