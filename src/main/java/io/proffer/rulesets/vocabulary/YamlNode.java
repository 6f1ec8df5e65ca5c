package io.proffer.rulesets.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows its line, so that a fault can name it. */
sealed interface YamlNode {

    /** The line of the node's key, or of the node itself when it has none. */
    int line();

    /** A plain or quoted value as written; empty when nothing was written. */
    record Scalar(String text, int line) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Entries in reading order. */
    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
        /** Copies the entries, keeping their order. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
