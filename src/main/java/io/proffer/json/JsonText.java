package io.proffer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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

    private static final String MORE = "There is more after the end of the document.";
    private static final String ONE_A_LINE = "NDJSON has one whole document on each line, and a line feed after it.";
    private static final String UNFINISHED = "The line ends before its document does. " + ONE_A_LINE
            + " Is this indented JSON or a list? Write each document on a line of its own.";

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
     * @param messageOfLine the same, of a document that is one line among many
     */
    public record Malformed(int line, int column, String message, String messageOfLine) implements Outcome {
        private Malformed(int line, int column, String message) {
            this(line, column, message, message);
        }

        /** The fault as a problem of a document that is one line among many, which has its own number. */
        public Problem problemOfLine() {
            String place = line > 1 ? "Line " + line + ", column " : "Column ";
            return new Problem("", "MALFORMED", place + column + ": " + messageOfLine);
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
            return malformed(e);
        } catch (IOException e) {
            // Bytes that are no text in any of the encodings.
            return new Malformed(1, 1, "The text is not valid UTF-8.");
        }
    }

    private static Malformed malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        // Any document is a tree; only a second one does not fit.
        if (e instanceof MismatchedInputException) {
            return new Malformed(line, column, MORE + " Send one document.", MORE + " " + ONE_A_LINE);
        }
        String message = sentence(e);
        // After a comma the parser has no type of its own for it.
        return new Malformed(
                line, column, message, message.startsWith("Unexpected end-of-input") ? UNFINISHED : message);
    }

    /** What the parser says, without the names of its own switches. */
    private static String sentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        message = message == null ? "It is not JSON" : SOURCE.matcher(message).replaceAll("$1");
        message = SWITCHES.matcher(message).replaceAll("");
        return message.endsWith(".") ? message : message + ".";
    }
}
