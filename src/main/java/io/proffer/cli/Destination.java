package io.proffer.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where a verb writes its lines: a file, or standard output for {@code -}. */
public final class Destination {
    private static final Path STANDARD = Path.of("-");

    private Destination() {}

    /** Opens it; a file that cannot be written is wrong usage. Standard output stays open when this is closed. */
    public static OutputStream of(Path path, Terminal terminal, CommandLine verb) {
        if (isStandard(path)) {
            return new Kept(terminal.out());
        }
        try {
            return Files.newOutputStream(terminal.folder().resolve(path));
        } catch (IOException e) {
            throw new ParameterException(
                    verb,
                    "Cannot write " + path + " (" + e + "). Name a file in a folder that exists and is writable.");
        }
    }

    /** Opens a file that is new; one that exists is kept, and naming it is wrong usage. */
    public static OutputStream fresh(Path path, Terminal terminal, CommandLine verb) {
        refuseExisting(path, terminal, verb);
        return of(path, terminal, verb);
    }

    /** Refuses a file that exists: it is kept. */
    public static void refuseExisting(Path path, Terminal terminal, CommandLine verb) {
        if (!isStandard(path) && Files.exists(terminal.folder().resolve(path))) {
            throw new ParameterException(verb, path + " exists and is kept. Name another file with --out.");
        }
    }

    /** True for standard output. */
    public static boolean isStandard(Path path) {
        return path.equals(STANDARD);
    }

    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
