package io.proffer.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of an XML part, in one of the two encodings the package format allows. */
final class XmlChars {
    static final int END = -1;
    private static final int BUFFER = 8192;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;

    XmlChars(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] first = bytes.readNBytes(4);
        Charset charset = charset(first);
        int mark = markLength(first, charset);
        bytes.unread(first, mark, first.length - mark);
        this.reader = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] first) {
        if (first.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int pair = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        return switch (pair) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static int markLength(byte[] first, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            boolean marked = first.length >= 3
                    && (first[0] & 0xFF) == 0xEF
                    && (first[1] & 0xFF) == 0xBB
                    && (first[2] & 0xFF) == 0xBF;
            return marked ? 3 : 0;
        }
        return first[0] == '<' || first[1] == '<' ? 0 : 2;
    }

    /** The next character without taking it, {@link #END} at the end. */
    int peek() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer, 0, BUFFER);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position];
    }

    /** Takes the next character, {@link #END} at the end. */
    int take() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            if (next < ' ' && next != '\n' && next != '\r' && next != '\t' || next >= 0xFFFE) {
                throw new IOException("forbidden character in XML");
            }
        }
        return next;
    }

    /** Takes the next character, which must be there. */
    char must() throws IOException {
        int next = take();
        if (next == END) {
            throw new IOException("XML ends too early");
        }
        return (char) next;
    }

    /** Takes these characters, which must come next. */
    void expect(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (must() != expected.charAt(i)) {
                throw new IOException("malformed XML");
            }
        }
    }

    /** Skips to behind these characters without keeping what is skipped. */
    void skipPast(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            char next = must();
            if (next == end.charAt(matched)) {
                matched++;
            } else {
                // All ends in use repeat their first character at most: "-->", "]]>", "?>".
                boolean repeats = matched > 0 && next == end.charAt(matched - 1) && end.charAt(0) == next;
                matched = repeats ? matched : next == end.charAt(0) ? 1 : 0;
            }
        }
    }
}
