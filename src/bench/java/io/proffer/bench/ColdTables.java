package io.proffer.bench;

import com.sun.management.OperatingSystemMXBean;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.compile.Compilation;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookSource;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import io.proffer.workbook.WorkbookWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads and compiles a workbook of twelve tables in a fresh virtual machine each time, and prints the processor time of
 * the whole process: its start, the just-in-time compiler and the collector included.
 */
final class ColdTables {
    private static final double NANOS = 1e9;
    private static final int RUNS = 3;

    private ColdTables() {}

    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0) {
            measure(Path.of(args[0]));
            return;
        }
        for (int rows : List.of(100, 1_000)) {
            Path file = Files.createTempFile("tables", ".xlsx");
            Files.write(file, WorkbookWriter.xlsx(DrawnTables.of(vocabulary(), rows)));
            for (int run = 0; run < RUNS; run++) {
                System.out.printf("12 x %,d rows, %,d bytes: ", rows, Files.size(file));
                fork(file);
            }
            Files.delete(file);
        }
    }

    /** The words of the drawn tables. */
    static Vocabulary vocabulary() {
        return Words.of(DrawnTables.keys());
    }

    private static void fork(Path file) throws IOException, InterruptedException {
        System.out.flush();
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        QuietLog.LOG_MANAGER,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdTables.class.getName(),
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The measured process ended with " + exit + ".");
        }
    }

    private static void measure(Path file) throws IOException {
        QuietLog.warningsOnly();
        double before = processorSeconds();
        Reading reading =
                new WorkbookReader(vocabulary()).read(file.getFileName().toString(), Files.readAllBytes(file));
        double read = processorSeconds();
        Compilation compilation = new RulebookCompiler().compile(source(reading));
        double compiled = processorSeconds();
        if (!reading.isAccepted() || !(compilation instanceof Compilation.Compiled)) {
            throw new IllegalStateException(reading.faults() + " " + compilation);
        }
        System.out.printf(
                "%.2f CPU-s in all (start %.2f, read %.2f, compile and self-test %.2f)%n",
                compiled, before, read - before, compiled - read);
    }

    /** What a compiler takes of tables that were read, and nothing else. */
    static RulebookSource source(Reading reading) {
        return new RulebookSource(
                vocabulary(),
                new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of()),
                reading.tables(),
                List.of());
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }
}
