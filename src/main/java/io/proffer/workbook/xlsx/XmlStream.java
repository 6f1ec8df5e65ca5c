package io.proffer.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
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
                text.setLength(0);
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
        text.setLength(0);
        readLiteral();
        return inside();
    }

    private Event start() throws IOException {
        if (open.isEmpty() && started || open.size() == DEEPEST) {
            throw new IOException("XML is nested too deeply or has two roots");
        }
        namespaces.open(tag, open.size());
        String namespace = namespaces.of(tag.name());
        if (!started) {
            rootNamespace = namespace;
            started = true;
        }
        foreign = !namespace.equals(rootNamespace);
        open.add(tag.name());
        name = local(tag.name());
        endsNext = tag.isClosed();
        return Event.START;
    }

    private Event end() throws IOException {
        if (open.isEmpty() || !open.get(open.size() - 1).equals(tag.name())) {
            throw new IOException("XML tags do not match");
        }
        foreign = !namespaces.of(tag.name()).equals(rootNamespace);
        open.remove(open.size() - 1);
        namespaces.close(open.size());
        name = local(tag.name());
        return Event.END;
    }

    private Event done() throws IOException {
        if (!started || !open.isEmpty()) {
            throw new IOException("XML ends too early");
        }
        return Event.DONE;
    }

    /** Text belongs inside the root; around it only space may stand. */
    private Event inside() throws IOException {
        if (open.isEmpty() && !text.toString().isBlank()) {
            throw new IOException("text outside of the XML root");
        }
        return Event.TEXT;
    }

    private void readText() throws IOException {
        for (int next = chars.peek(); next != '<' && next != XmlChars.END; next = chars.peek()) {
            chars.take();
            if (next == '&') {
                text.appendCodePoint(XmlReference.take(chars));
            } else {
                text.append((char) next);
            }
            if (text.length() >= CHUNK) {
                return;
            }
        }
    }

    /** Literal text up to its end; what is beyond any cell's length is dropped. */
    private void readLiteral() throws IOException {
        int matched = 0;
        while (matched < 3) {
            char next = chars.must();
            boolean bracket = next == ']';
            matched = bracket ? Math.min(matched + 1, 2) : next == '>' && matched == 2 ? 3 : 0;
            if (text.length() < CHUNK * 4) {
                text.append(next);
            }
        }
        int end = text.lastIndexOf("]]>");
        text.setLength(end < 0 ? text.length() : end);
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
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
        int outside = open.size() - 1;
        while (open.size() > outside) {
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

    /** Local name of the element. */
    String name() {
        return name;
    }

    /** Attributes of the element that has just started. */
    XmlTag tag() {
        return tag;
    }

    /** The text that has just come; long texts come in several pieces. */
    CharSequence text() {
        return text;
    }

    /** Number of open elements. */
    int depth() {
        return open.size();
    }
}
