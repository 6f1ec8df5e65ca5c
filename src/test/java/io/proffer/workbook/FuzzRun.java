package io.proffer.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything hostile, in a JVM of its own whose heap is the promised one. */
public final class FuzzRun {
    private static final long HEAP = 256L << 20;

    private FuzzRun() {}

    /** Arguments: seed, number of cells, number of mutated files, folder of files to read. */
    public static void main(String... args) throws IOException {
        if (Runtime.getRuntime().maxMemory() > HEAP) {
            throw new IllegalStateException("The heap is larger than promised: start with -Xmx256m.");
        }
        long seed = Long.parseLong(args[0]);
        new FuzzedCells(seed).run(Integer.parseInt(args[1]));
        System.out.println("cells read " + args[1]);
        new MutatedFiles(seed).run(Integer.parseInt(args[2]));
        System.out.println("files read " + args[2]);
        try (Stream<Path> files = Files.list(Path.of(args[3]))) {
            for (Path file : files.sorted().toList()) {
                System.out.println(file.getFileName() + " " + outcome(file));
            }
        }
    }

    private static String outcome(Path file) throws IOException {
        Reading reading = new WorkbookReader(ExampleTable.vocabulary())
                .read(file.getFileName().toString(), Files.readAllBytes(file));
        List<String> codes =
                reading.faults().stream().map(Fault::code).distinct().sorted().toList();
        return reading.isAccepted() ? "accepted" : String.join(",", codes);
    }
}
