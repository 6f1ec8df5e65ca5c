package io.proffer.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes records as JSON, the same bytes every time: components in their order, map entries by key, decimals plain and
 * with the digits they have, instants in UTC (RFC 3339), durations in days where they are whole, nothing for null.
 */
public final class CanonicalJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new BlackbirdModule())
            .addModule(new SimpleModule().addSerializer(new DaysFirst()))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, Visibility.ANY)
            .accessorNaming(new ComponentsOnly())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Keeps every digit: 84.20 stays 84.20. */
    private static final ObjectReader BACK = MAPPER.readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private CanonicalJson() {}

    /** The mapper, for a framework that wants one. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    /** The canonical bytes, UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getName() + " as JSON.", e);
        }
    }

    /** The canonical text. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The value as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The record of a text that was written here from the same type; written again it gives the same text. */
    public static <T> T readBack(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "What was written as JSON of " + type.getSimpleName() + " cannot be read.", e);
        }
    }

    /** The record of bytes that were written here from the same type; written again it gives the same bytes. */
    public static <T> T readBack(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "What was written as JSON of " + type.getSimpleName() + " cannot be read.", e);
        }
    }

    /** The tree of bytes that were written here; written again it gives the same bytes. */
    public static ObjectNode readBack(byte[] bytes) {
        try {
            return (ObjectNode) BACK.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("What was written as JSON cannot be read.", e);
        }
    }

    /** Some members of an object that was written here; the others are passed over, which costs little. */
    public static Map<String, JsonNode> members(String text, Set<String> names) {
        Map<String, JsonNode> members = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (names.contains(name)) {
                    members.put(name, BACK.readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
            return members;
        } catch (IOException e) {
            throw new IllegalStateException("What was written as JSON cannot be read.", e);
        }
    }

    /** The record that a text written here holds, among more that is not asked for. */
    public static <T> T readPart(String text, Class<T> type) {
        try {
            return MAPPER.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON holds no " + type.getSimpleName() + ".", e);
        }
    }

    /** The list that a text written here begins with; what follows it is not looked at. */
    public static <T> List<T> readListAt(String text, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "What was written as JSON begins with no list of " + type.getSimpleName() + ".", e);
        }
    }

    /** The tree of text that was written here; written again it gives the same text. */
    public static ObjectNode readBack(String text) {
        try {
            return (ObjectNode) BACK.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON cannot be read.", e);
        }
    }

    /** Writes the canonical bytes and a line feed: one line of NDJSON. */
    public static void line(Object value, OutputStream out) {
        try {
            out.write(bytes(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sha256:} and the digest of the canonical bytes. */
    public static String fingerprint(Object value) {
        return fingerprint(bytes(value));
    }

    /** {@code sha256:} and the digest of some bytes. */
    public static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
