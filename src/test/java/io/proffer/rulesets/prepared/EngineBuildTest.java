package io.proffer.rulesets.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.PreparedStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineBuildTest {

    @TempDir
    private Path folder;

    @Test
    void theSameClassesAreOneBuildInAFolderAndInAJar() throws Exception {
        Path classes = Path.of(PreparedStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("program.jar");
        pack(classes, jar, 0);
        assertThat(EngineBuild.digest(inside(jar)))
                .isNotEmpty()
                .isEqualTo(EngineBuild.digest())
                .isEqualTo(EngineBuild.digest(PreparedStore.class.getResource("PreparedStore.class")));
    }

    @Test
    void oneChangedByteIsAnotherBuild() throws Exception {
        Path classes = Path.of(PreparedStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("program.jar");
        pack(classes, jar, 1);
        assertThat(EngineBuild.digest(inside(jar))).isNotEmpty().isNotEqualTo(EngineBuild.digest());
    }

    private static java.net.URL inside(Path jar) throws IOException, URISyntaxException {
        return new java.net.URL("jar:" + jar.toUri() + "!/io/proffer/engine/rulebook/PreparedStore.class");
    }

    /** Packs the engine; so many of its classes end with another byte. */
    private static void pack(Path classes, Path jar, int changed) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes.resolve("io/proffer/engine"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files.size(); i++) {
                byte[] content = Files.readAllBytes(files.get(i));
                content[content.length - 1] += (byte) (i < changed ? 1 : 0);
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(files.get(i)).toString().replace('\\', '/')));
                zip.write(content);
            }
        }
    }
}
