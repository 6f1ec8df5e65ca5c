package io.proffer.engine.treatment.content;

import java.util.Map;

/** The noun after a figure: one month, two months. Texts are written for many. */
final class Counted {
    private static final Map<String, Map<String, String>> ONE_OF_MANY = Map.of(
            "en",
                    Map.of(
                            "months", "month",
                            "days", "day",
                            "seats", "seat",
                            "minutes", "minute"),
            "de",
                    Map.of(
                            "Monaten", "Monat",
                            "Monate", "Monat",
                            "Tagen", "Tag",
                            "Tage", "Tag",
                            "Plätzen", "Platz",
                            "Plätze", "Platz",
                            "Minuten", "Minute"));

    private Counted() {}

    /** The words after a figure, the first of them in the singular where the figure is one and the noun is known. */
    static String after(Object figure, String words, String language) {
        if (!(figure instanceof Integer one) || one != 1 || !words.startsWith(" ")) {
            return words;
        }
        int end = 1;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        String noun = words.substring(1, end);
        String singular = ONE_OF_MANY.getOrDefault(language, Map.of()).getOrDefault(noun, noun);
        return " " + singular + words.substring(end);
    }
}
