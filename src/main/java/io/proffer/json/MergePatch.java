package io.proffer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {
    private MergePatch() {}

    /** The target with the patch applied: null removes, objects merge, everything else replaces. Neither is changed. */
    public static JsonNode apply(@Nullable JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject()
                ? ((ObjectNode) target).objectNode().setAll((ObjectNode) target)
                : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), apply(merged.get(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }

    /** True when a patch says something about the place of a JSON pointer, be it that what holds it is replaced. */
    public static boolean mentions(JsonNode patch, String pointer) {
        JsonNode node = patch;
        for (String segment : pointer.substring(1).split("/", -1)) {
            if (!node.isObject()) {
                return true;
            }
            node = node.get(segment.replace("~1", "/").replace("~0", "~"));
            if (node == null) {
                return false;
            }
        }
        return true;
    }
}
