package io.proffer.engine.verdict;

/** Phrases after an amount: 1 more open escalation, 2 more open escalations. Phrases are written for many. */
final class Counted {
    private Counted() {}

    /** The phrase as it follows an amount; after one its first plural, which is its noun, becomes a singular. */
    static String as(String amount, String phrase) {
        if (!amount.equals("1")) {
            return phrase;
        }
        String[] words = phrase.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].endsWith("s") && !words[i].endsWith("ss")) {
                words[i] = singular(words[i]);
                return String.join(" ", words);
            }
        }
        return phrase;
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.substring(0, plural.length() - (plural.endsWith("ches") ? 2 : 1));
    }
}
