package io.proffer.cli;

import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A terminal whose output is read back. */
final class RecordedTerminal {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private InputStream in = InputStream.nullInputStream();
    private boolean watched;
    private OutputStream reader = out;

    RecordedTerminal(Path folder) {
        this.folder = folder;
    }

    RecordedTerminal typing(String text) {
        return typing(text.getBytes(StandardCharsets.UTF_8));
    }

    RecordedTerminal typing(byte[] bytes) {
        return reading(new ByteArrayInputStream(bytes));
    }

    RecordedTerminal reading(InputStream stream) {
        in = stream;
        return this;
    }

    /** Standard output takes nothing. */
    RecordedTerminal failingWith(String message) {
        reader = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
        return this;
    }

    RecordedTerminal watched() {
        watched = true;
        return this;
    }

    int run(String... args) {
        return CommandLineDoor.commandLine(terminal()).execute(args);
    }

    /** Runs {@code decide} with the shipped rulebook, which is loaded only once for all tests. */
    int decide(String... args) {
        return run("decide", new LoadResult.Loaded(ShippedRulebook.get(), List.of(), List.of()), args);
    }

    /** Runs {@code test} on what the files are said to make. */
    int test(LoadResult files, String... args) {
        return run("test", files, args);
    }

    /** Runs {@code validate} on what the files are said to make. */
    int validate(LoadResult files, String... args) {
        return run("validate", files, args);
    }

    private int run(String verb, LoadResult files, String... args) {
        return CommandLineDoor.commandLine(terminal(), (rules, tables) -> files)
                .execute(Stream.concat(Stream.of(verb), Stream.of(args)).toArray(String[]::new));
    }

    Terminal terminal() {
        return new Terminal(in, reader, err, Clock.fixed(NOW, ZoneOffset.UTC), folder, watched);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
