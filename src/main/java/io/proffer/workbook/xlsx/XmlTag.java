package io.proffer.workbook.xlsx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One start or end tag with its attributes; reused from tag to tag. */
final class XmlTag {
    private static final int LONGEST = 100_000;
    private static final int ATTRIBUTES = 64;

    private final XmlChars chars;
    private final XmlNames known = new XmlNames();
    private final XmlText word = new XmlText();
    private final XmlText values = new XmlText();
    private final XmlText piece = new XmlText();
    private final XmlName[] names = new XmlName[ATTRIBUTES];
    /** Where the value of each attribute ends; it starts where the one before ends. */
    private final int[] ends = new int[ATTRIBUTES];

    private XmlName name;
    private int attributes;
    private boolean declares;
    private boolean closed;
    private int length;

    XmlTag(XmlChars chars) {
        this.chars = chars;
        this.name = new XmlName(new char[0], 0);
    }

    /** Reads a start tag behind its opening bracket. */
    void readStart() throws IOException {
        length = 0;
        attributes = 0;
        values.clear();
        declares = false;
        name = word();
        while (true) {
            boolean spaced = skipSpace();
            int next = chars.peek();
            if (next == '>' || next == '/') {
                closed = next == '/';
                chars.expect((char) next);
                if (closed) {
                    chars.expect('>');
                }
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
        chars.expect('>');
    }

    private void attribute() throws IOException {
        XmlName attribute = word();
        skipSpace();
        chars.expect('=');
        skipSpace();
        char quote = chars.must();
        if (quote != '"' && quote != '\'' || attributes == ATTRIBUTES || find(attribute.qualified()) >= 0) {
            throw new IOException("malformed attribute");
        }
        value(quote);
        names[attributes] = attribute;
        ends[attributes++] = values.length();
        declares |= attribute.isDeclaration();
    }

    private void value(char quote) throws IOException {
        while (true) {
            grow(chars.takePlain(quote, values));
            char next = chars.must();
            if (next == quote) {
                return;
            }
            grow(1);
            if (next == '<') {
                throw new IOException("malformed attribute");
            }
            if (next == '&') {
                values.appendCodePoint(XmlReference.take(chars));
            } else {
                values.append(next < ' ' ? ' ' : next);
            }
        }
    }

    private XmlName word() throws IOException {
        word.clear();
        int hash = 0;
        while (chars.isAtName()) {
            hash = chars.takeName(word, hash);
            grow(0);
        }
        if (word.isEmpty()) {
            throw new IOException("malformed tag");
        }
        grow(word.length());
        return word.name(known, 0, hash);
    }

    private boolean skipSpace() throws IOException {
        boolean skipped = false;
        for (int next = chars.peek();
                next == ' ' || next == '\n' || next == '\r' || next == '\t';
                next = chars.peek()) {
            chars.take();
            grow(1);
            skipped = true;
        }
        return skipped;
    }

    private void grow(int more) throws IOException {
        length += more;
        if (length > LONGEST || word.length() > LONGEST) {
            throw new IOException("a tag is too long");
        }
    }

    /** The name, prefix included. */
    XmlName name() {
        return name;
    }

    /** True for a tag that opens and closes in one. */
    boolean isClosed() {
        return closed;
    }

    /** True when an attribute declares a namespace. */
    boolean declares() {
        return declares;
    }

    int attributes() {
        return attributes;
    }

    XmlName attributeName(int index) {
        return names[index];
    }

    String attributeValue(int index) {
        return values.text(start(index), ends[index]);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private int find(String wanted) {
        for (int i = 0; i < attributes; i++) {
            if (names[i].qualified().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of an attribute without a prefix, null when it is absent. */
    @Nullable
    String attribute(String wanted) {
        int index = find(wanted);
        return index < 0 ? null : attributeValue(index);
    }

    /** The characters of the value of an attribute, good until the next call; null when it is absent. */
    @Nullable
    XmlText characters(String wanted) {
        int index = find(wanted);
        if (index < 0) {
            return null;
        }
        piece.set(values, start(index), ends[index]);
        return piece;
    }

    /** The value of an attribute of any prefix but that of declarations, null when it is absent. */
    @Nullable
    String prefixedAttribute(String local) {
        for (int i = 0; i < attributes; i++) {
            String written = names[i].qualified();
            if (written.endsWith(":" + local) && !written.startsWith("xmlns:")) {
                return attributeValue(i);
            }
        }
        return null;
    }
}
