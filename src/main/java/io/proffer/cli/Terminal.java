package io.proffer.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Help.Ansi;

/**
 * What a verb sees of the world. Whether standard output took what was written is asked at the end, of {@link #check()}.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for remarks
 * @param clock the time
 * @param folder the working directory
 * @param watched true when a person looks at standard error, so that a progress bar makes sense
 */
public record Terminal(InputStream in, OutputStream out, OutputStream err, Clock clock, Path folder, boolean watched) {

    /** Watches standard output. */
    public Terminal {
        out = new StandardOutput(out);
    }

    /** The terminal of this process; text is UTF-8 whatever the locale says. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Clock.systemUTC(),
                Path.of(""),
                Ansi.AUTO.enabled());
    }

    /** Fails when something that was written to standard output did not arrive. */
    void check() throws IOException {
        ((StandardOutput) out).check();
    }

    /** Text on standard output, flushed line by line. */
    public PrintWriter outText() {
        return text(out);
    }

    /** Text on standard error, flushed line by line. */
    public PrintWriter errText() {
        return text(err);
    }

    private static PrintWriter text(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
