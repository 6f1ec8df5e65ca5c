package io.proffer.engine.treatment.content;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.verdict.RowRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of a proposition. The way out is always among them.
 *
 * @param headline at most 80 characters before its figures are filled in
 * @param body at most 600 characters before its figures are filled in
 * @param cta label of the accepting action
 * @param secondaryCta label of the way out, such as "Stay on current plan"
 * @param intrusiveness NONE, INLINE, BANNER or MODAL
 * @param toneProfile how it sounds
 * @param locale locale of the words
 * @param variant variant of an experiment, null for the only one
 * @param ref row of {@code treatments}, null when no row fits and the offer's own words are used
 */
public record Words(
        String headline,
        String body,
        String cta,
        String secondaryCta,
        String intrusiveness,
        String toneProfile,
        String locale,
        @Nullable String variant,
        @Nullable RowRef ref) {

    /** The offer's own words: its name, outcome, call to action and way out; its name also where no action can be said. */
    static Words of(Offer offer, Figures figures) {
        String cta = Wording.of(offer.cta()).say(figures, Audience.DEFAULT_LANGUAGE);
        return new Words(
                offer.name(),
                offer.outcome(),
                cta == null ? offer.name() : cta,
                offer.decline(),
                Intrusiveness.NONE.name(),
                "PLAIN",
                Audience.DEFAULT_LANGUAGE,
                null,
                null);
    }
}
