package io.proffer.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The end of a message about a word: {@code " Did you mean X?"}, or nothing when no other is near. */
    public static String hint(String word, Collection<String> words) {
        return to(word, words).map(near -> " Did you mean " + near + "?").orElse("");
    }

    /** The nearest of some words, empty when none is near; case, spaces, hyphens and underscores do not count. */
    public static Optional<String> to(String word, Collection<String> words) {
        String wanted = fold(word);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : words) {
            int distance = distance(wanted, fold(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String fold(String word) {
        return word.replaceAll("[\\s_-]+", "").toUpperCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] spent = previous;
            previous = current;
            current = spent;
        }
        return previous[b.length()];
    }
}
