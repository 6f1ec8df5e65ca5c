package io.proffer.accounts;

import io.proffer.json.Problem;
import java.util.List;

/**
 * Two statements of one document that cannot both be true.
 *
 * @param problem says which and how they differ
 * @param derived pointers of the figures that follow from others and may be left out, first choice first
 */
record Contradiction(Problem problem, List<String> derived) {

    static Contradiction between(String derived, Object given, String others, Object computed) {
        String message = derived + " is " + given + ", but " + others + " gives " + computed
                + ". Correct one of them, or leave " + derived + " out and it is computed.";
        return new Contradiction(new Problem(derived, "CONTRADICTION", message), List.of(derived));
    }

    static Contradiction of(String pointer, String message) {
        return new Contradiction(new Problem(pointer, "CONTRADICTION", message), List.of());
    }

    Contradiction orLeaveOut(String other) {
        return new Contradiction(problem, List.of(derived.get(0), other));
    }
}
