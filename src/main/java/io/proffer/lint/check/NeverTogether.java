package io.proffer.lint.check;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.table.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts that cannot occur together, because an offer brings its family and target plan, and a family whether it sells. */
final class NeverTogether {
    private NeverTogether() {}

    static List<Map<String, Condition>> of(Catalog catalog) {
        List<Map<String, Condition>> never = new ArrayList<>();
        for (Offer offer : catalog.offers().values()) {
            Condition it = new Condition.OneOf(Set.of(offer.key()), false);
            never.add(Map.of("offer", it, "family", not(offer.family().name())));
            never.add(Map.of(
                    "offer",
                    it,
                    "targetPlan",
                    offer.toPlan() == null ? new Condition.Known(true) : not(offer.toPlan())));
            never.add(Map.of("offer", it, "commercial", new Condition.Is(!offer.isCommercial())));
            never.add(Map.of("offer", it, "priced", new Condition.Is(!offer.isPriced())));
        }
        for (OfferFamily family : OfferFamily.values()) {
            Condition it = new Condition.OneOf(Set.of(family.name()), false);
            never.add(Map.of("family", it, "commercial", new Condition.Is(family.isCare())));
            never.add(Map.of(
                    "family",
                    it,
                    "communicationClass",
                    not(family.isTransactional() ? "TRANSACTIONAL" : "COMMERCIAL")));
        }
        return never;
    }

    private static Condition not(String code) {
        return new Condition.OneOf(Set.of(code), true);
    }
}
