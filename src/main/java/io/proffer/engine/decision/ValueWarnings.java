package io.proffer.engine.decision;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warns of values of an account that the vocabulary does not list: no row names them, so that only rows for any value apply. */
final class ValueWarnings {
    private static final Set<String> OF_THE_ACCOUNT = Set.of("account", "subscription");

    private final List<Term> listed;

    ValueWarnings(Vocabulary vocabulary) {
        this.listed = vocabulary.terms().stream()
                .filter(term -> term.type() == TermType.CODE && !term.values().isEmpty())
                .filter(term -> OF_THE_ACCOUNT.contains(term.scope()))
                .toList();
    }

    List<String> of(Facts facts) {
        List<String> warnings = new ArrayList<>(0);
        for (Term term : listed) {
            String value = facts.code(term.slot());
            if (value != null && !term.values().contains(value)) {
                warnings.add("UNKNOWN_VALUE: '" + value + "' is no " + term.label()
                        + " that the rules know; only rows for any " + term.label() + " apply. Known: "
                        + String.join(", ", term.values()) + ".");
            }
        }
        return warnings;
    }
}
