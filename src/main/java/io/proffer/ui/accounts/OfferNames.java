package io.proffer.ui.accounts;

import io.proffer.engine.catalog.Offer;
import io.proffer.rulesets.ActiveRulebook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How people call offers.
 *
 * @param byKey names by key, in the order of the catalogue
 */
public record OfferNames(Map<String, String> byKey) {
    /** Keeps the order. */
    public OfferNames {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** The offers of the catalogue that rules, none where nothing does. */
    public static OfferNames of(ActiveRulebook rulebook) {
        Map<String, String> names = new LinkedHashMap<>();
        rulebook.lease().ifPresent(lease -> {
            try (lease) {
                for (Offer offer :
                        lease.decisioning().rulebook().catalog().offers().values()) {
                    names.put(offer.key(), offer.name());
                }
            }
        });
        return new OfferNames(names);
    }

    /** The name of an offer; its key where the catalogue has it no longer. */
    public String of(String key) {
        return byKey.getOrDefault(key, key);
    }
}
