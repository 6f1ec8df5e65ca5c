package io.proffer.audit.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import io.proffer.json.NdjsonLines;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Entries as lines of NDJSON. */
public final class AuditLines {
    private static final int AT_ONCE = 1000;
    private static final int LONGEST = 1 << 20;

    private AuditLines() {}

    /** Writes all entries of a log in order. */
    public static void write(AuditLog log, OutputStream out) {
        List<AuditEntry> entries = log.after(0, AT_ONCE);
        while (!entries.isEmpty()) {
            entries.forEach(entry -> CanonicalJson.line(entry, out));
            entries = log.after(entries.get(entries.size() - 1).sequence(), AT_ONCE);
        }
    }

    /**
     * The entries of a stream that the caller closes. Its {@code next()} throws {@link Unreadable} at a line that is no
     * entry.
     */
    public static Iterator<AuditEntry> read(InputStream in) {
        NdjsonLines lines = new NdjsonLines(in, LONGEST);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public AuditEntry next() {
                NdjsonLines.Line line = lines.next();
                if (line instanceof NdjsonLines.Text text && JsonText.read(text.bytes()) instanceof JsonText.Tree) {
                    return entry(text);
                }
                throw noEntry(line);
            }
        };
    }

    /** The tree is read as it was written, with every digit: its details have a hash. */
    private static AuditEntry entry(NdjsonLines.Text line) {
        try {
            ObjectNode tree = CanonicalJson.readBack(new String(line.bytes(), StandardCharsets.UTF_8));
            JsonNode subject = tree.path("subject");
            return new AuditEntry(
                    tree.path("sequence").asLong(),
                    Instant.parse(tree.path("at").asText()),
                    tree.path("actor").asText(),
                    tree.path("action").asText(),
                    new AuditSubject(
                            subject.path("kind").asText(),
                            subject.path("id").asText(),
                            subject.path("accountId").asText(null)),
                    tree.path("detailsHash").asText(),
                    tree.path("prev").asText(),
                    tree.path("hash").asText(),
                    tree.get("details"));
        } catch (DateTimeException | ClassCastException e) {
            throw noEntry(line);
        }
    }

    private static Unreadable noEntry(NdjsonLines.Line line) {
        return new Unreadable("Line " + line.number() + " is no entry of the audit log. Pass an export of"
                + " GET /api/v1/audit-events/export as it came.");
    }
}
