package io.proffer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads JSON text strictly: exact decimals, no member twice, bounded nesting, nothing after the end. */
public final class JsonText {
    private static final int DEEPEST = 64;
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^\\]]*)]");
    private static final Pattern SWITCHES = Pattern.compile("[,:;]? ?\\(?(?:from|enable) `[^`]+`\\)?(?: to allow)?");

    private JsonText() {}

    /** What reading gave. */
    public sealed interface Outcome {}

    /** A well-formed document. */
    public record Tree(JsonNode node) implements Outcome {}

    /**
     * Text that is not JSON.
     *
     * @param line from 1
     * @param column from 1
     * @param message what was met there
     */
    public record Malformed(int line, int column, String message) implements Outcome {
        /** The fault as a problem of a document that is one line among many, which has its own number. */
        public Problem problemOfLine() {
            return line > 1 ? problem() : new Problem("", "MALFORMED", "Column " + column + ": " + message);
        }

        /** The fault as a problem of the whole document, its place in words. */
        public Problem problem() {
            return new Problem("", "MALFORMED", "Line " + line + ", column " + column + ": " + message);
        }
    }

    /** Reads a document from bytes (UTF-8, or UTF-16 and UTF-32 by their marks). */
    public static Outcome read(byte[] text) {
        try {
            JsonNode node = READER.readTree(text);
            return node.isMissingNode()
                    ? new Malformed(1, 1, "There is no content. Send a JSON object.")
                    : new Tree(node);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return at == null
                    ? new Malformed(1, 1, sentence(e))
                    : new Malformed(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), sentence(e));
        } catch (IOException e) {
            // Bytes that are no text in any of the encodings.
            return new Malformed(1, 1, "The text is not valid UTF-8.");
        }
    }

    /** What the parser says, without the names of its own switches. */
    private static String sentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        message = message == null ? "It is not JSON" : SOURCE.matcher(message).replaceAll("$1");
        message = SWITCHES.matcher(message).replaceAll("");
        return message.endsWith(".") ? message : message + ".";
    }
}
