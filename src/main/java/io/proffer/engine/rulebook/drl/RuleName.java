package io.proffer.engine.rulebook.drl;

import java.util.regex.Pattern;

/** A rule's name: a code and a sentence, such as {@code VALUE_PEAK: a milestone was reached in the last 14 days}. */
final class RuleName {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*: \\S.*");

    private RuleName() {}

    static boolean isSound(String name) {
        return FORM.matcher(name).matches();
    }

    static String code(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }
}
