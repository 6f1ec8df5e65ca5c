package io.proffer.overrides;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An override as somebody asks for it.
 *
 * @param kind what it does
 * @param family family it is about; HOLD_FAMILY needs one, others take none
 * @param offerKey offer it is about; HOLD_OFFER, FORCE_ELIGIBLE and PIN_OFFER need one, others take none
 * @param channel channel it is about, null for all; only holds take one
 * @param reason why
 * @param expiresAt when it ends
 */
public record OverrideDraft(
        OverrideKind kind,
        @Nullable OfferFamily family,
        @Nullable String offerKey,
        @Nullable String channel,
        String reason,
        Instant expiresAt) {
    private static final Duration LONGEST = Duration.ofDays(180);
    private static final RecordReader READER = RecordReader.of(
            OverrideDraft.class,
            new FieldRules(
                            Set.of("OverrideDraft.kind", "OverrideDraft.reason", "OverrideDraft.expiresAt"),
                            Set.of(),
                            Map.of())
                    .forAdmins());

    /** What reading a draft gave. */
    sealed interface Reading {}

    /** A draft without fault. */
    record Read(OverrideDraft draft) implements Reading {}

    /** Every fault of a draft. */
    record Faulty(List<Problem> problems) implements Reading {
        Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a draft and compares it with the catalogue and the clock. A misspelt scope would hold too much or too little,
     * so nothing is ignored.
     */
    static Reading read(JsonNode document, Catalog catalog, Instant now) {
        Place place = Place.root();
        OverrideDraft draft = (OverrideDraft) READER.read(document, place);
        if (draft != null) {
            draft.check(place, catalog, now);
        }
        return draft == null || !place.problems().isEmpty() ? new Faulty(place.problems()) : new Read(draft);
    }

    private void check(Place place, Catalog catalog, Instant now) {
        boolean needsOffer = kind == OverrideKind.HOLD_OFFER
                || kind == OverrideKind.FORCE_ELIGIBLE
                || kind == OverrideKind.PIN_OFFER;
        scope("family", family, kind == OverrideKind.HOLD_FAMILY, place);
        scope("offerKey", offerKey, needsOffer, place);
        if (channel != null && (kind == OverrideKind.FORCE_ELIGIBLE || kind == OverrideKind.PIN_OFFER)) {
            place.member("channel").report("NOT_TAKEN", kind + " is about every channel. Leave it out.");
        }
        Set<String> channels = new TreeSet<>();
        catalog.placements().values().forEach(placement -> channels.add(placement.channel()));
        known("channel", channel, channels, place);
        known("offerKey", offerKey, catalog.offers().keySet(), place);
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            place.member("expiresAt")
                    .report("OUT_OF_RANGE", "An override ends later than now, " + now + ", and within 180 days.");
        }
    }

    private void scope(String name, @Nullable Object value, boolean needed, Place place) {
        if (needed && value == null) {
            place.member(name).report("REQUIRED", kind + " needs '" + name + "'.");
        } else if (!needed && value != null) {
            place.member(name).report("NOT_TAKEN", kind + " takes no '" + name + "'. Leave it out.");
        }
    }

    private static void known(String name, @Nullable String value, Set<String> values, Place place) {
        if (value != null && !values.contains(value)) {
            List<String> allowed = List.copyOf(values);
            place.member(name).report("UNKNOWN_VALUE", unknown(value, allowed), allowed);
        }
    }

    private static String unknown(String value, List<String> allowed) {
        return "\"" + value + "\" is not known here." + Nearest.hint(value, allowed);
    }
}
