package io.proffer.playbook;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a playbook is about.
 *
 * @param offer the only offer, null for all
 * @param segment the only segment, null for all
 */
public record Scope(@Nullable String offer, @Nullable String segment) {
    /** Everything. */
    public static final Scope ALL = new Scope(null, null);

    /** The scope of a text, {@code SEGMENT:MID_MARKET}, {@code OFFER:UPG_BUSINESS} or {@code ALL}; empty for any other. */
    public static Optional<Scope> of(String text, Catalog catalog) {
        if (text.equals("ALL")) {
            return Optional.of(ALL);
        }
        if (text.startsWith("SEGMENT:")) {
            String segment = text.substring("SEGMENT:".length());
            return segments().contains(segment) ? Optional.of(new Scope(null, segment)) : Optional.empty();
        }
        String offer = text.startsWith("OFFER:") ? text.substring("OFFER:".length()) : "";
        return catalog.offers().containsKey(offer) ? Optional.of(new Scope(offer, null)) : Optional.empty();
    }

    /** The names of all segments. */
    public static List<String> segments() {
        return Arrays.stream(Segment.values()).map(Enum::name).toList();
    }

    boolean includes(Offer candidate) {
        boolean named = offer == null || offer.equals(candidate.key());
        boolean forSegment = segment == null
                || candidate.segments().isEmpty()
                || candidate.segments().contains(segment);
        return named && forSegment;
    }

    /** The scope as it is written. */
    @Override
    public String toString() {
        return offer != null ? "OFFER:" + offer : segment != null ? "SEGMENT:" + segment : "ALL";
    }
}
