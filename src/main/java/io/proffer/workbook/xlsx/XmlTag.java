package io.proffer.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One start or end tag with its attributes; reused from tag to tag. */
final class XmlTag {
    private static final int LONGEST = 100_000;
    private static final int ATTRIBUTES = 64;

    private final XmlChars chars;
    private final StringBuilder word = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private String name = "";
    private boolean closed;
    private int length;

    XmlTag(XmlChars chars) {
        this.chars = chars;
    }

    /** Reads a start tag behind its opening bracket. */
    void readStart() throws IOException {
        length = 0;
        names.clear();
        values.clear();
        name = word();
        while (true) {
            boolean spaced = skipSpace();
            int next = chars.peek();
            if (next == '>' || next == '/') {
                closed = next == '/';
                chars.expect(closed ? "/>" : ">");
                return;
            }
            if (!spaced) {
                throw new IOException("malformed tag");
            }
            attribute();
        }
    }

    /** Reads an end tag behind its opening bracket and slash. */
    void readEnd() throws IOException {
        length = 0;
        name = word();
        skipSpace();
        chars.expect(">");
    }

    private void attribute() throws IOException {
        String attribute = word();
        skipSpace();
        chars.expect("=");
        skipSpace();
        char quote = chars.must();
        if (quote != '"' && quote != '\'' || names.size() == ATTRIBUTES || names.contains(attribute)) {
            throw new IOException("malformed attribute");
        }
        names.add(attribute);
        values.add(value(quote));
    }

    private String value(char quote) throws IOException {
        word.setLength(0);
        for (char next = chars.must(); next != quote; next = chars.must()) {
            grow();
            if (next == '<') {
                throw new IOException("malformed attribute");
            }
            if (next == '&') {
                word.appendCodePoint(XmlReference.take(chars));
            } else {
                word.append(next < ' ' ? ' ' : next);
            }
        }
        return word.toString();
    }

    private String word() throws IOException {
        word.setLength(0);
        for (int next = chars.peek(); isNamePart(next); next = chars.peek()) {
            grow();
            word.append(chars.must());
        }
        if (word.isEmpty()) {
            throw new IOException("malformed tag");
        }
        return word.toString();
    }

    private static boolean isNamePart(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == ':'
                || c == '_'
                || c == '-'
                || c == '.'
                || c >= 0xB7;
    }

    private boolean skipSpace() throws IOException {
        boolean skipped = false;
        for (int next = chars.peek();
                next == ' ' || next == '\n' || next == '\r' || next == '\t';
                next = chars.peek()) {
            chars.take();
            grow();
            skipped = true;
        }
        return skipped;
    }

    private void grow() throws IOException {
        if (++length > LONGEST) {
            throw new IOException("a tag is too long");
        }
    }

    /** The name as written, prefix included. */
    String name() {
        return name;
    }

    /** True for a tag that opens and closes in one. */
    boolean isClosed() {
        return closed;
    }

    int attributes() {
        return names.size();
    }

    String attributeName(int index) {
        return names.get(index);
    }

    String attributeValue(int index) {
        return values.get(index);
    }

    /** The value of an attribute without a prefix, null when it is absent. */
    @Nullable
    String attribute(String wanted) {
        int index = names.indexOf(wanted);
        return index < 0 ? null : values.get(index);
    }

    /** The value of an attribute of any prefix but that of declarations, null when it is absent. */
    @Nullable
    String prefixedAttribute(String local) {
        for (int i = 0; i < names.size(); i++) {
            String written = names.get(i);
            if (written.endsWith(":" + local) && !written.startsWith("xmlns:")) {
                return values.get(i);
            }
        }
        return null;
    }
}
