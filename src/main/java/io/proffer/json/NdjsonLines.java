package io.proffer.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an NDJSON stream, one at a time; blank lines are skipped, a line over the limit is named and not kept.
 *
 * <p>A failure of the stream surfaces as {@link UncheckedIOException} from {@link #hasNext()}.
 */
public final class NdjsonLines implements Iterator<NdjsonLines.Line> {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private int number;
    private @Nullable Line next;

    /**
     * Lines of a stream that the caller closes.
     *
     * @param longest most bytes of a line
     */
    public NdjsonLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A line that is not blank; {@code number} counts from 1 and counts blank lines too. */
    public sealed interface Line {
        /** The line's number. */
        int number();
    }

    /** The bytes of a line, without its end. */
    public record Text(int number, byte[] bytes) implements Line {}

    /** A line longer than the limit. */
    public record TooLong(int number, int limit) implements Line {}

    @Override
    public boolean hasNext() {
        try {
            while (next == null && available()) {
                next = read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The stream has no more lines.");
        }
        Line line = next;
        next = null;
        return line;
    }

    private @Nullable Line read() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long length = 0;
        boolean ended = false;
        while (!ended && available()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= longest) {
                line.write(buffer, position, end - position);
            }
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        if (length > longest) {
            return new TooLong(number, longest);
        }
        byte[] bytes = line.toByteArray();
        return isBlank(bytes) ? null : new Text(number, bytes);
    }

    private boolean available() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
