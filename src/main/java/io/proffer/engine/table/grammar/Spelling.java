package io.proffer.engine.table.grammar;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the word an author probably meant. */
public final class Spelling {
    /** Longer words are not compared: nobody mistypes them one letter at a time. */
    private static final int LONGEST = 64;

    /** Up to here every letter is Latin. */
    private static final char LAST_LATIN = 0x7F;

    private static final String FOREIGN =
            "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
                    + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043A\u043C\u043D\u0442\u0432"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF\u03BD";
    private static final String LATIN = "ABEKMHOPCTYXIJS" + "aeopcyxijskmhtb" + "ABEZHIKMNOPTYXov";

    private Spelling() {}

    /** The end of a message about a word: {@code " Did you mean 'X'?"}, or nothing when no candidate is near. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, List.copyOf(candidates))
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
    }

    /** The candidate that differs least from the word, if it is near enough to be meant. */
    public static Optional<String> nearest(String word, List<String> candidates) {
        String wanted = fold(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        int best = Math.max(1, Math.min(3, wanted.length() / 3)) + 1;
        @Nullable String nearest = null;
        for (String candidate : candidates) {
            int distance = distance(wanted, fold(candidate), best);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** True when the word holds letters of another alphabet that look like Latin ones. */
    public static boolean hasLookAlikes(String word) {
        boolean lookAlikes = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter > LAST_LATIN) {
                boolean foreign = FOREIGN.indexOf(letter) >= 0;
                if (!foreign
                        && Character.isLetter(letter)
                        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN) {
                    return false;
                }
                lookAlikes |= foreign;
            }
        }
        return lookAlikes;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length() && i <= LONGEST; i++) {
            char letter = word.charAt(i);
            int foreign = FOREIGN.indexOf(letter);
            folded.append(foreign < 0 ? letter : LATIN.charAt(foreign));
        }
        return folded.toString().strip().toUpperCase(Locale.ROOT);
    }

    /** Levenshtein distance with swapped neighbours as one step; anything from the limit on may be cut short. */
    private static int distance(String a, String b, int limit) {
        if (b.length() > LONGEST || Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
