package io.proffer.rulesets;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word an author probably meant. */
final class Nearest {
    private Nearest() {}

    /** {@code " Did you mean 'X'?"}, or nothing when no word is near. */
    static String hint(String written, Collection<String> words) {
        int reach = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
        return words.stream()
                .filter(word -> distance(written, word) <= reach)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> " Did you mean '" + word + "'?")
                .orElse("");
    }

    /** Edits of one letter that turn one word into the other, case ignored. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[b.length()];
    }
}
