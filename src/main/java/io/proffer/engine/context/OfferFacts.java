package io.proffer.engine.context;

import io.proffer.engine.catalog.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The offer under evaluation, as tables read it.
 *
 * @param key offer key
 * @param family family code
 * @param commercial false for care and education
 * @param priced true when accepting it changes what the customer pays
 * @param toPlan target plan, null when the plan stays
 */
public record OfferFacts(
        String key,
        String family,
        boolean commercial,
        boolean priced,
        @Nullable String toPlan) {
    /** The facts of an offer. */
    public static OfferFacts of(Offer offer) {
        return new OfferFacts(
                offer.key(), offer.family().name(), offer.isCommercial(), offer.isPriced(), offer.toPlan());
    }
}
