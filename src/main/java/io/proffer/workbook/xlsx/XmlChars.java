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
    private static final char FORBIDDEN = 0xFFFE;
    private static final boolean[] NAME = nameParts();

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
        return position < filled || fill() ? buffer[position] : END;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        position = 0;
        return filled > 0;
    }

    /** Takes the next character, {@link #END} at the end. */
    int take() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            if (next < ' ' && next != '\n' && next != '\r' && next != '\t' || next >= FORBIDDEN) {
                throw new IOException("forbidden character in XML");
            }
        }
        return next;
    }

    /**
     * Takes characters up to the next one that means something: the mark, a bracket, a reference, or one that is not
     * plain, such as a line end. What is left of the buffer is taken at once, so long runs come in pieces.
     *
     * @return how many were taken
     */
    int takePlain(char mark, XmlText target) throws IOException {
        if (position == filled && !fill()) {
            return 0;
        }
        char[] from = buffer;
        int end = filled;
        int first = position;
        int at = first;
        while (at < end) {
            char next = from[at];
            if (next == mark || next == '<' || next == '&' || next < ' ' || next >= FORBIDDEN) {
                break;
            }
            at++;
        }
        target.append(from, first, at);
        position = at;
        return at - first;
    }

    /** Takes the characters of a name; the hash of one that comes in pieces goes on from the hash before. */
    int takeName(XmlText target, int before) throws IOException {
        char[] from = buffer;
        int end = filled;
        int first = position;
        int at = first;
        int hash = before;
        while (at < end && isNamePart(from[at])) {
            hash = hash * 31 + from[at++];
        }
        target.append(from, first, at);
        position = at;
        return hash;
    }

    private static boolean isNamePart(char c) {
        return c < NAME.length ? NAME[c] : c >= 0xB7 && c < FORBIDDEN;
    }

    private static boolean[] nameParts() {
        boolean[] parts = new boolean[128];
        for (char c = 0; c < parts.length; c++) {
            parts[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ":_-.".indexOf(c) >= 0;
        }
        return parts;
    }

    /** True when the next character is there and belongs to a name. */
    boolean isAtName() throws IOException {
        int next = peek();
        return next != END && isNamePart((char) next);
    }

    /** Takes the next character, which must be there. */
    char must() throws IOException {
        int next = take();
        if (next == END) {
            throw new IOException("XML ends too early");
        }
        return (char) next;
    }

    /** Takes this character, which must come next. */
    void expect(char expected) throws IOException {
        if (must() != expected) {
            throw new IOException("malformed XML");
        }
    }

    /** Takes these characters, which must come next. */
    void expect(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            expect(expected.charAt(i));
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
