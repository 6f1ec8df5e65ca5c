package io.proffer.engine.context.asked;

import org.jspecify.annotations.Nullable;

/**
 * How one proposition is shown and delivered, as the tables of stage TREATMENT read it. Each table is asked with the
 * components it may read; the others are null and so unknown.
 *
 * @param placement placement key
 * @param fulfilmentPath SELF_SERVE, ASSISTED or DEAL_DESK
 * @param changeType what changes for the customer, such as TIER_CHANGE
 * @param dataMigration AUTO, ASSISTED or NONE
 * @param storyConsent consent of the stories at hand; only GRANTED ones may be told
 * @param integrationSignal USED or ATTEMPTED
 * @param integrationKey integration the account uses or tried
 * @param objectionCode objection that was raised
 */
public record PresentationFacts(
        @Nullable String placement,
        @Nullable String fulfilmentPath,
        @Nullable String changeType,
        @Nullable String dataMigration,
        @Nullable String storyConsent,
        @Nullable String integrationSignal,
        @Nullable String integrationKey,
        @Nullable String objectionCode) {

    /** Only the placement is known. */
    public static PresentationFacts at(String placement) {
        return new PresentationFacts(placement, null, null, null, null, null, null, null);
    }

    /** Only the way it is delivered is known. */
    public static PresentationFacts delivery(
            @Nullable String fulfilmentPath, @Nullable String changeType, @Nullable String dataMigration) {
        return new PresentationFacts(null, fulfilmentPath, changeType, dataMigration, null, null, null, null);
    }

    /** Stories with this consent are at hand. */
    public static PresentationFacts story(String consent) {
        return new PresentationFacts(null, null, null, null, consent, null, null, null);
    }

    /** One integration is at hand. */
    public static PresentationFacts integration(String signal, String key) {
        return new PresentationFacts(null, null, null, null, null, signal, key, null);
    }

    /** One objection was raised. */
    public static PresentationFacts objection(String code) {
        return new PresentationFacts(null, null, null, null, null, null, null, code);
    }
}
