package io.proffer.migration.words;

import io.proffer.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines for {@code vocabulary.yaml}: words that the tables of a file need and nobody knows yet. */
public final class VocabularySnippet {
    private static final String KEY = "[a-z][A-Za-z0-9]{0,60}";

    private final Map<String, String> lines = new LinkedHashMap<>();

    /**
     * Adds a word over a custom attribute.
     *
     * @param field the name of the fact in the native table
     * @param label heading for people
     * @param cells what its cells would say
     * @param origin where it comes from
     */
    public void add(String field, String label, List<String> cells, String origin) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        String key = last.matches(KEY) ? last : "fact" + (lines.size() + 1);
        lines.putIfAbsent(
                key,
                "  " + key + ": { label: " + CanonicalJson.text(Plain.of(label)) + ", type: " + type(cells)
                        + ", source: attributes." + key + " }   # " + Plain.of(origin));
    }

    private static String type(List<String> cells) {
        List<String> values = cells.stream()
                .flatMap(cell -> List.of(
                        cell.replaceAll("^(not |[<>]=? )|[\\[\\]()]", "").split(", |\\.\\."))
                        .stream())
                .filter(value -> !value.equals("known") && !value.equals("unknown"))
                .toList();
        if (values.isEmpty()) {
            return "code";
        }
        if (values.stream().allMatch(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))) {
            return "yes/no";
        }
        if (values.stream().allMatch(CellWords::isDay)) {
            return "date";
        }
        boolean numbers = values.stream().allMatch(CellWords::isNumber);
        return !numbers ? "code" : values.stream().anyMatch(value -> value.contains(".")) ? "decimal" : "integer";
    }

    /** The lines, empty when there are none. */
    public String text() {
        return lines.isEmpty() ? "" : "terms:\n" + String.join("\n", lines.values()) + "\n";
    }
}
