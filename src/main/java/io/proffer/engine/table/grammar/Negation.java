package io.proffer.engine.table.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code not A, B} and {@code !A, B}: the negation covers the whole list. */
final class Negation {
    private Negation() {}

    static boolean isNegated(String text) {
        return text.startsWith("!")
                || text.length() > 4
                        && text.substring(0, 3).toLowerCase(Locale.ROOT).equals("not")
                        && !Character.isLetterOrDigit(text.charAt(3))
                        && text.charAt(3) != '_'
                        && text.charAt(3) != '-';
    }

    static String rest(String text) {
        return Characters.trim(text.substring(text.startsWith("!") ? 1 : 3));
    }

    /** The parts between commas, without space around them. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            items.add(Characters.trim(item));
        }
        return items;
    }
}
