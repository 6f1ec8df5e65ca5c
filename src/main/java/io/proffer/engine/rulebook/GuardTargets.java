package io.proffer.engine.rulebook;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What the guards of a rulebook may refuse: all that sells, a family, or an offer of the catalogue. */
public final class GuardTargets {
    private GuardTargets() {}

    /** What is wrong with a target, empty when nothing is: a guard that aims at nothing would guard nothing. */
    public static Optional<String> fault(String target, Collection<String> offerKeys) {
        boolean known = target.equals(Offer.ALL_THAT_SELLS)
                || offerKeys.contains(target)
                || Arrays.stream(OfferFamily.values())
                        .anyMatch(family -> family.name().equals(target));
        return known
                ? Optional.empty()
                : Optional.of(
                        "verdicts.refuse names \"" + target + "\", which is neither " + Offer.ALL_THAT_SELLS
                                + " nor a family nor an offer of the catalogue, so nothing would be refused. Name one of these.");
    }
}
