package io.proffer.engine.context;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import org.jspecify.annotations.Nullable;

/**
 * The offer under evaluation, as tables read it.
 *
 * @param key offer key
 * @param family family code
 * @param commercial false for care and education
 * @param priced true when accepting it changes what the customer pays
 * @param toPlan target plan, null when the plan stays
 * @param communicationClass TRANSACTIONAL for care, education and renewal, COMMERCIAL for all others
 */
public record OfferFacts(
        String key,
        String family,
        boolean commercial,
        boolean priced,
        @Nullable String toPlan,
        String communicationClass) {
    /** The facts of an offer. */
    public static OfferFacts of(Offer offer) {
        return new OfferFacts(
                offer.key(),
                offer.family().name(),
                offer.isCommercial(),
                offer.isPriced(),
                offer.toPlan(),
                communicationClass(offer.family()));
    }

    /** The facts of an offer that the catalogue no longer holds. */
    public static OfferFacts gone(String key, OfferFamily family) {
        return new OfferFacts(key, family.name(), !family.isCare(), false, null, communicationClass(family));
    }

    private static String communicationClass(OfferFamily family) {
        return family.isTransactional() ? "TRANSACTIONAL" : "COMMERCIAL";
    }
}
