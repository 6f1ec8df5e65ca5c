package io.proffer.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Help that may come once with an offer, such as an onboarding session.
 *
 * @param key stable key, such as {@code ONBOARDING_HELP}
 * @param name name for people
 * @param price charged once; 0 is a price and is shown
 * @param optional true when it is charged only if it is wanted
 * @param families families of offers it goes with
 * @param segments segments it is for; empty for all
 * @param rowId row of the sheet services
 */
public record Service(
        String key,
        String name,
        Money price,
        boolean optional,
        List<String> families,
        List<String> segments,
        String rowId) {
    /** Copies the lists. */
    public Service {
        families = List.copyOf(families);
        segments = List.copyOf(segments);
    }

    /** True when it goes with an offer of a family for an account of a segment, null when that is not known. */
    public boolean goesWith(OfferFamily family, @Nullable String segment) {
        return families.contains(family.name())
                && (segments.isEmpty() || segment != null && segments.contains(segment));
    }
}
