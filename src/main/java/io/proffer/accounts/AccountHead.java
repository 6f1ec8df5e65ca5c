package io.proffer.accounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people look for an account by, read from its canonical document without reading all of it.
 *
 * @param nameKey its name in small letters, its id where it has none; at most 200 characters
 * @param segment segment, null when not known
 * @param planKey plan, null when not known
 * @param csmId who looks after it, null when not known
 * @param termEndOn last day of its term, null when not known
 */
public record AccountHead(
        String nameKey,
        @Nullable String segment,
        @Nullable String planKey,
        @Nullable String csmId,
        @Nullable LocalDate termEndOn) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 200;
    private static final Set<String> OWN = Set.of("id", "name", "segment", "csmId");
    private static final Set<String> OF_SUBSCRIPTION = Set.of("planKey", "termEndOn");

    /**
     * The head of a canonical document.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    public static AccountHead of(String document) {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member(parser, values);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("An account document is not JSON: " + document, e);
        }
        String end = values.get("termEndOn");
        return new AccountHead(
                key(values.getOrDefault("name", values.getOrDefault("id", ""))),
                values.get("segment"),
                values.get("planKey"),
                values.get("csmId"),
                end == null ? null : LocalDate.parse(end));
    }

    /** A text as names are compared. */
    public static String key(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    private static void member(JsonParser parser, Map<String, String> values) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("subscription") && value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                take(parser, OF_SUBSCRIPTION, values);
            }
        } else {
            take(parser, name, value, OWN, values);
        }
    }

    private static void take(JsonParser parser, Set<String> wanted, Map<String, String> values) throws IOException {
        String name = parser.currentName();
        take(parser, name, parser.nextToken(), wanted, values);
    }

    private static void take(
            JsonParser parser, String name, JsonToken value, Set<String> wanted, Map<String, String> values)
            throws IOException {
        if (value == JsonToken.VALUE_STRING && wanted.contains(name)) {
            values.put(name, parser.getText());
        }
        parser.skipChildren();
    }
}
