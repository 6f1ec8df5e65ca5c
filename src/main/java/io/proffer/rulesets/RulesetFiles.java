package io.proffer.rulesets;

import io.proffer.rulesets.vocabulary.VocabularyReader;
import io.proffer.workbook.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files a rulebook is loaded from, in the order of their names.
 *
 * @param rules the vocabulary, the DRL files and native decision tables of Drools
 * @param tables workbooks and CSV files
 * @param others names in the folder of tables that are not read
 */
public record RulesetFiles(List<NamedFile> rules, List<NamedFile> tables, List<String> others) {
    /** Name of the file of words. */
    public static final String VOCABULARY = "vocabulary.yaml";

    /**
     * A file.
     *
     * @param name path below its folder, with {@code /}
     * @param content its bytes; of a file above the size limit, as many as show that it is
     * @param size bytes of the whole file
     */
    public record NamedFile(String name, byte[] content, long size) {
        /** A file whose whole content is at hand. */
        public NamedFile(String name, byte[] content) {
            this(name, content, content.length);
        }

        /** True for a name that ends so, case ignored. */
        boolean endsWith(String ending) {
            return name.toLowerCase(Locale.ROOT).endsWith(ending);
        }

        /** Its content as UTF-8 text. */
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        boolean isRule() {
            return name.equals(VOCABULARY) || endsWith(".drl") || endsWith(NativeRules.ENDING);
        }

        /** True for a workbook, which can be written to. */
        public boolean isWorkbook() {
            return endsWith(".xlsx");
        }

        boolean isTable() {
            return isWorkbook() || endsWith(".csv");
        }
    }

    /** Copies the lists. */
    public RulesetFiles {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
        others = List.copyOf(others);
    }

    /**
     * The files of two folders; where one does not exist, the copy shipped in the program.
     *
     * @throws IOException when a file cannot be read
     */
    public static RulesetFiles of(Path rulesFolder, Path tablesFolder) throws IOException {
        return sorted(
                Files.isDirectory(rulesFolder) ? inFolder(rulesFolder) : ShippedFiles.below("rules"),
                Files.isDirectory(tablesFolder) ? inFolder(tablesFolder) : ShippedFiles.below("decision-tables"));
    }

    /**
     * The files shipped in the program.
     *
     * @throws IOException when a file cannot be read
     */
    public static RulesetFiles shipped() throws IOException {
        return sorted(ShippedFiles.below("rules"), ShippedFiles.below("decision-tables"));
    }

    /** The words of the vocabulary among the rules, without the codes of a catalogue; or what is wrong with it. */
    public VocabularyReader.Result words() {
        return rules.stream()
                .filter(file -> file.name().equals(VOCABULARY))
                .findFirst()
                .map(file -> VocabularyReader.read(file.name(), file.text()))
                .orElseGet(() -> new VocabularyReader.Result.Refused(List.of(FileFault.ofFile(
                        VOCABULARY, "MISSING_FILE", "The folder of rules has no " + VOCABULARY + ". Put it back."))));
    }

    static RulesetFiles sorted(List<NamedFile> rules, List<NamedFile> tables) {
        return new RulesetFiles(
                rules.stream().filter(NamedFile::isRule).sorted(byName()).toList(),
                tables.stream().filter(NamedFile::isTable).sorted(byName()).toList(),
                tables.stream()
                        .filter(file -> !file.isTable() && !file.endsWith(".md") && !file.endsWith(".png"))
                        .map(NamedFile::name)
                        .sorted()
                        .toList());
    }

    private static Comparator<NamedFile> byName() {
        return Comparator.comparing(NamedFile::name);
    }

    static List<NamedFile> inFolder(Path folder) throws IOException {
        List<NamedFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!isHidden(name)) {
                    files.add(read(name, path));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    /** Lock files of Excel ({@code ~$usage.xlsx}) and LibreOffice, and everything else that starts with a dot. */
    static boolean isHidden(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> part.startsWith("~$") || part.startsWith("."));
    }

    static NamedFile read(String name, Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            byte[] bytes = read(content);
            return new NamedFile(name, bytes, Math.max(bytes.length, Files.size(path)));
        }
    }

    /** The content, cut off once it is too large to be read anyway. */
    static byte[] read(InputStream content) throws IOException {
        return content.readNBytes(Limits.FILE_BYTES + 1);
    }
}
