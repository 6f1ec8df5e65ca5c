package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody says in their own words, on as many lines as they need; every line ends with a line feed.
 *
 * @param longest characters that are taken
 */
record FreeText(int longest) implements ValueReader {
    /** The components that hold such words; a reason is no longer than its column. */
    private static final Map<String, FreeText> BY_NAME =
            Map.of("comment", new FreeText(2_000), "reason", new FreeText(1_000));

    /** Empty for a component whose text stands on one line. */
    static Optional<FreeText> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isTextual()) {
            place.report("WRONG_TYPE", "Expected a text, found " + Found.in(node) + ".");
            return null;
        }
        String text = node.textValue().replace("\r\n", "\n").replace('\r', '\n');
        return TextForm.isTaken(text, longest, FreeText::isBreak, place) ? text : null;
    }

    private static boolean isBreak(int point) {
        return point == '\n' || point == '\t';
    }
}
