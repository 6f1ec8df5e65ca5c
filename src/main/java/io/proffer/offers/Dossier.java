package io.proffer.offers;

import io.proffer.governance.Requirement;
import io.proffer.lint.OfferConflict;
import java.util.List;

/**
 * Everything that is known of an offer as such.
 *
 * @param card the offer, its owner and support contact, and when it is looked at again
 * @param next what it may become next
 * @param approval who has to agree before a change of it may rule
 * @param price how its price is made
 * @param mentions rows that name it
 * @param conflicts offers that sell the same to the same customers for another price
 */
public record Dossier(
        OfferCard card,
        List<OfferStatus> next,
        Requirement approval,
        PriceBasis price,
        List<Mention> mentions,
        List<OfferConflict> conflicts) {
    /** Copies the lists. */
    public Dossier {
        next = List.copyOf(next);
        mentions = List.copyOf(mentions);
        conflicts = List.copyOf(conflicts);
    }
}
