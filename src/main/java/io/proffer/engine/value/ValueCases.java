package io.proffer.engine.value;

import io.proffer.engine.rulebook.Rulebook;

/** Weighs what offers bring to a customer by the parameters of one rulebook. */
public final class ValueCases {
    private final Rulebook rulebook;

    /** Value cases under a rulebook. */
    public ValueCases(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Weighs an offer for an account. */
    public ValueAnswer weigh(ValueQuestion question) {
        throw new UnsupportedOperationException(rulebook.id());
    }
}
