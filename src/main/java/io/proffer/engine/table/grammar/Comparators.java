package io.proffer.engine.table.grammar;

import java.util.List;
import java.util.Map;

/** Comparisons as other programs write them, and what they mean here. */
final class Comparators {
    /** Longer ones first: each begins with what may stand alone. */
    private static final List<Map.Entry<String, String>> MEANINGS = List.of(
            Map.entry("!=", "not "),
            Map.entry("<>", "not "),
            Map.entry("=>", ">= "),
            Map.entry("=<", "<= "),
            Map.entry("==", ""),
            Map.entry("=", ""));

    private Comparators() {}

    /** Refuses what begins with a comparison of another program, and says how it is written here. */
    static void refuseForeign(String text, String code) {
        for (Map.Entry<String, String> each : MEANINGS) {
            if (text.startsWith(each.getKey())) {
                String rest = Characters.trim(text.substring(each.getKey().length()));
                throw new CellRefusal(
                        code, text, "'" + text + "' is no condition.", "Write " + each.getValue() + rest + ".");
            }
        }
    }
}
