package io.proffer.ui.policy;

import io.proffer.governance.kept.LastStep;
import io.proffer.ui.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Who handed a ruleset on last, and what they said to it.
 *
 * @param what who did what, a sentence
 * @param at when
 * @param comment their words, null for none
 */
record SaidLast(String what, String at, @Nullable String comment) {

    static SaidLast of(LastStep step) {
        String what = switch (step.to()) {
            case IN_REVIEW -> " asked for approval.";
            case CHANGES_REQUESTED -> " asked for changes.";
            case REJECTED -> " rejected it.";
            case ROLLED_BACK -> " took it back.";
            case DRAFT, VALIDATED, APPROVED, ACTIVE, SUPERSEDED ->
                throw new IllegalArgumentException(step.to() + " hands nothing on.");
        };
        return new SaidLast(step.by() + what, Formats.PLAIN.moment(step.at()), step.comment());
    }
}
