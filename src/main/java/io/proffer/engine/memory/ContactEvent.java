package io.proffer.engine.memory;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a proposition of the account; never changed once written.
 *
 * @param at when it happened
 * @param type what happened
 * @param propositionId proposition it happened to
 * @param offerKey its offer
 * @param family its kind
 * @param exclusiveGroup group it excludes others of, null for none
 * @param channel CSM, IN_APP, EMAIL, SELF_SERVE or PACKET; null when it had none, as for EXPIRED
 * @param placement placement key, null when it had none
 * @param contactId person it was shown to, null when not said
 * @param reasonCode why it was declined or snoozed, null when not said
 * @param until day or instant a snooze ends, null for others
 * @param needStrength strongest need when it was proposed, 0 to 100
 * @param pricePoint recurring price of a year it was proposed at, null when nothing that is paid changes
 */
public record ContactEvent(
        Instant at,
        ContactType type,
        String propositionId,
        String offerKey,
        OfferFamily family,
        @Nullable String exclusiveGroup,
        @Nullable String channel,
        @Nullable String placement,
        @Nullable String contactId,
        @Nullable String reasonCode,
        @Nullable Instant until,
        int needStrength,
        @Nullable Money pricePoint) {
    /** For how long what was said is remembered: no window of the contact policy and no cap may look further back. */
    public static final Duration REMEMBERED = Duration.ofDays(400);
}
