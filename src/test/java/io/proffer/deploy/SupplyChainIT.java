package io.proffer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is packaged is what the bill of materials says, and depends on nothing but the sources. */
class SupplyChainIT {
    private static final Path APP = Path.of("target", "quarkus-app");

    @Test
    void everyPackagedLibraryIsInTheBillWithItsChecksum() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (JsonNode component : bill().path("components")) {
            assertThat(component.path("hashes"))
                    .as(component.path("purl").asText())
                    .isNotEmpty();
            listed.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText());
        }
        assertThat(libraries()).hasSizeGreaterThan(100).isSubsetOf(listed);
    }

    @Test
    void nothingPackedRemembersWhenItWasBuilt() throws IOException {
        try (ZipFile jar = new ZipFile(
                APP.resolve("quarkus").resolve("generated-bytecode.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    private static JsonNode bill() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path bill = files.filter(file -> file.toString().endsWith("-dependency-cyclonedx.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(bill.toFile());
        }
    }

    private static Set<String> libraries() throws IOException {
        try (Stream<Path> jars =
                Stream.concat(Files.list(APP.resolve("lib/main")), Files.list(APP.resolve("lib/boot")))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".jar".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
