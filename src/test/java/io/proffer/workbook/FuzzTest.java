package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing an upload holds ends in anything but tables or faults, in a JVM with 256 MB of heap. */
class FuzzTest {
    private static final String SEED = "20260302";

    @TempDir
    private Path folder;

    @Test
    void randomCellsAndDamagedFilesEndInTablesOrFaults() throws Exception {
        assertThat(run("100000", "1000")).containsSubsequence("cells read 100000", "files read 1000");
    }

    @Test
    void giantPartsAreReadOrRefused() throws Exception {
        write(GiantFiles.parts());

        assertThat(run("0", "0"))
                .contains(
                        "blank-cells.xlsx SHEET_EMPTY",
                        "deep-nesting.xlsx DAMAGED",
                        "long-comment.xlsx SHEET_EMPTY",
                        "long-instruction.xlsx DAMAGED",
                        "long-literal.xlsx DAMAGED",
                        "long-tag.xlsx DAMAGED",
                        "long-text.xlsx STRAY_ROW",
                        "many-attributes.xlsx DAMAGED",
                        "many-links.xlsx DAMAGED",
                        "many-names.xlsx SHEET_EMPTY",
                        "many-styles.xlsx SHEET_EMPTY");
    }

    @Test
    void giantTablesAreReadOrRefused() throws Exception {
        write(GiantFiles.tables());

        assertThat(run("0", "0"))
                .contains(
                        "cells.csv accepted",
                        "head-lines.csv TOO_MANY_ROWS",
                        "line-ends.csv SHEET_EMPTY",
                        "long-lists.xlsx TEXT_TOO_LONG",
                        "long-texts.xlsx accepted",
                        "long-values.xlsx UNKNOWN_VALUE",
                        "many-conditions.xlsx accepted",
                        "many-faults.xlsx NOT_A_NUMBER,STRAY_CONTENT,UNKNOWN_VALUE",
                        "many-formulas.xlsx TOO_MANY_FORMULAS",
                        "quoted.csv UNBALANCED_QUOTE",
                        "quotes.csv UNKNOWN_TABLE",
                        "separators.csv SHEET_EMPTY",
                        "shared-texts.xlsx accepted",
                        "wide.xlsx accepted");
    }

    private void write(Map<String, Supplier<byte[]>> files) throws IOException {
        for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
            byte[] bytes = file.getValue().get();
            assertThat(bytes.length).as(file.getKey()).isLessThanOrEqualTo(Limits.FILE_BYTES);
            Files.write(folder.resolve(file.getKey()), bytes);
        }
    }

    private List<String> run(String cells, String files) throws IOException, InterruptedException {
        Path output = Files.createTempFile("fuzz", ".txt");
        Process process = new ProcessBuilder(command(cells, files))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            String said = Files.readString(output);
            assertThat(ended && process.exitValue() == 0).as(said).isTrue();
            return Arrays.asList(said.split("\\R"));
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(output);
        }
    }

    private List<String> command(String cells, String files) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(java, "-Xmx256m", "-cp", path, FuzzRun.class.getName(), SEED, cells, files, folder.toString())
                .toList();
    }
}
