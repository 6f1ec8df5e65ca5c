package io.proffer.engine.contact;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customer success holds back for one account: everything, a family or an offer, until a day. */
final class Holds {
    private Holds() {}

    /** The hold that keeps an offer back in a channel; of several the one that lasts longest; null when none does. */
    static @Nullable Blocked hold(
            List<Override> overrides, Offer offer, @Nullable String channel, Instant asOf, ZoneId zone) {
        Override longest = null;
        for (Override override : overrides) {
            boolean holds = override.isInForce(asOf)
                    && (override.channel() == null || override.channel().equals(channel))
                    && concerns(override, offer);
            if (holds && (longest == null || override.end().isAfter(longest.end()))) {
                longest = override;
            }
        }
        return longest == null ? null : blocked(longest, zone);
    }

    private static boolean concerns(Override override, Offer offer) {
        return switch (override.kind()) {
            case DO_NOT_CONTACT -> true;
            case HOLD_FAMILY -> offer.family().name().equals(override.family());
            case HOLD_OFFER -> offer.key().equals(override.offerKey());
            case FORCE_ELIGIBLE, PIN_OFFER -> false;
        };
    }

    private static Blocked blocked(Override override, ZoneId zone) {
        LocalDate ends = override.end().atZone(zone).toLocalDate();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("override", override.id());
        params.put("kind", override.kind().name());
        params.put("by", override.createdBy());
        params.put("because", override.reason());
        params.put("until", override.end().toString());
        String text =
                what(override) + " held back until " + ends + " by " + override.createdBy() + ": " + override.reason();
        return new Blocked(
                Verdict.SUPPRESSED,
                new Reason("DO_NOT_CONTACT", Stage.CONTACT_POLICY, params, text, null),
                "From " + ends + " the hold is over; " + override.createdBy() + " may lift it before.",
                override.end());
    }

    private static String what(Override override) {
        String where = override.channel() == null ? "" : " in channel " + override.channel();
        return override.kind() == OverrideKind.DO_NOT_CONTACT
                ? "Everything that sells is" + where
                : (override.kind() == OverrideKind.HOLD_FAMILY ? "The family is" : "The offer is") + where;
    }
}
