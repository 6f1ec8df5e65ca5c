package io.proffer.rulesets.vocabulary;

import io.proffer.engine.table.grammar.Spelling;
import java.util.Collection;
import java.util.List;

/** The word an author probably meant, as the end of a message. */
final class Nearest {
    private Nearest() {}

    /** {@code " Did you mean 'X'?"}, or nothing when no word is near. */
    static String hint(String written, Collection<String> words) {
        return Spelling.nearest(written, List.copyOf(words))
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
    }
}
