package io.proffer.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A pull parser for the XML of workbooks: elements, attributes, text. It knows no document types and no entities, keeps
 * nothing but the current tag, and refuses tags that are too long or too deep, so its memory is bounded whatever comes.
 */
final class XmlStream {
    /** What comes next. */
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int DEEPEST = 100;
    private static final int CHUNK = 4096;

    private final XmlChars chars;
    private final XmlTag tag;
    private final Namespaces namespaces = new Namespaces();
    private final XmlName[] open = new XmlName[DEEPEST];
    private final XmlText text = new XmlText();
    private int depth;
    private String rootNamespace = "";
    private String name = "";
    private boolean foreign;
    private boolean started;
    private boolean endsNext;

    XmlStream(InputStream in) throws IOException {
        this.chars = new XmlChars(in);
        this.tag = new XmlTag(chars);
    }

    /** Moves to the next event. */
    Event next() throws IOException {
        if (endsNext) {
            endsNext = false;
            return end();
        }
        while (true) {
            int next = chars.peek();
            if (next == XmlChars.END) {
                return done();
            }
            if (next != '<') {
                text.clear();
                readText();
                return inside();
            }
            chars.take();
            @Nullable Event event = markup();
            if (event != null) {
                return event;
            }
        }
    }

    private @Nullable Event markup() throws IOException {
        switch (chars.peek()) {
            case '?' -> XmlInstruction.skip(chars);
            case '!' -> {
                chars.take();
                return declaration();
            }
            case '/' -> {
                chars.take();
                tag.readEnd();
                return end();
            }
            default -> {
                tag.readStart();
                return start();
            }
        }
        return null;
    }

    /** Behind {@code <!}: a comment or literal text; everything else declares a document type. */
    private @Nullable Event declaration() throws IOException {
        if (chars.peek() == '-') {
            chars.expect("--");
            chars.skipPast("-->");
            return null;
        }
        if (chars.peek() != '[') {
            throw new DoctypeException();
        }
        chars.expect("[CDATA[");
        text.clear();
        readLiteral();
        return inside();
    }

    private Event start() throws IOException {
        if (depth == 0 && started || depth == DEEPEST) {
            throw new IOException("XML is nested too deeply or has two roots");
        }
        namespaces.open(tag, depth);
        XmlName opened = tag.name();
        if (!started) {
            rootNamespace = namespaces.of(opened.prefix());
            started = true;
        }
        foreign = opened.isForeign(namespaces, rootNamespace);
        open[depth++] = opened;
        name = opened.local();
        endsNext = tag.isClosed();
        return Event.START;
    }

    private Event end() throws IOException {
        XmlName closing = tag.name();
        if (depth == 0 || !open[depth - 1].is(closing)) {
            throw new IOException("XML tags do not match");
        }
        foreign = closing.isForeign(namespaces, rootNamespace);
        depth--;
        namespaces.close(depth);
        name = closing.local();
        return Event.END;
    }

    private Event done() throws IOException {
        if (!started || depth > 0) {
            throw new IOException("XML ends too early");
        }
        return Event.DONE;
    }

    /** Text belongs inside the root; around it only space may stand. */
    private Event inside() throws IOException {
        if (depth == 0 && !text.toString().isBlank()) {
            throw new IOException("text outside of the XML root");
        }
        return Event.TEXT;
    }

    private void readText() throws IOException {
        while (text.length() < CHUNK) {
            chars.takePlain('<', text);
            int next = chars.peek();
            if (next == '<' || next == XmlChars.END) {
                return;
            }
            if (next == '&') {
                chars.take();
                text.appendCodePoint(XmlReference.take(chars));
            } else {
                text.append((char) chars.take());
            }
        }
    }

    /** Literal text up to its end; what is beyond any cell's length is dropped. */
    private void readLiteral() throws IOException {
        int matched = 0;
        int read = 0;
        for (; matched < 3; read++) {
            char next = chars.must();
            boolean bracket = next == ']';
            matched = bracket ? Math.min(matched + 1, 2) : next == '>' && matched == 2 ? 3 : 0;
            if (text.length() < CHUNK * 4) {
                text.append(next);
            }
        }
        text.drop(3 - (read - text.length()));
    }

    /** Moves to the root element. */
    void root() throws IOException {
        while (next() != Event.START) {
            if (started) {
                throw new IOException("XML has no root");
            }
        }
    }

    /** Skips the rest of the element that has just started. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** True when the element that started or ended is this one of the main namespace. */
    boolean is(String wanted) {
        return !foreign && name.equals(wanted);
    }

    /** True when the element is of another namespace than the root. */
    boolean isForeign() {
        return foreign;
    }

    /** Namespace of the root element. */
    String rootNamespace() {
        return rootNamespace;
    }

    /** Local name of the element. */
    String name() {
        return name;
    }

    /** Attributes of the element that has just started. */
    XmlTag tag() {
        return tag;
    }

    /** The text that has just come; long texts come in several pieces. */
    XmlText text() {
        return text;
    }

    /** Number of open elements. */
    int depth() {
        return depth;
    }
}
