package io.proffer.signals;

import io.proffer.engine.account.ContactRole;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an event's data; the rest, and with it everything personal, is not.
 *
 * @param featureKey feature it is about, null when none
 * @param contactRole role of the person, null when not said
 * @param milestoneKey milestone that was reached, null when none
 * @param integrationKey integration that was attempted, null when none
 * @param npsScore answer of the customer, 0 to 10, null when not said
 */
public record Particulars(
        @Nullable String featureKey,
        @Nullable ContactRole contactRole,
        @Nullable String milestoneKey,
        @Nullable String integrationKey,
        @Nullable Integer npsScore) {
    static final Particulars NONE = new Particulars(null, null, null, null, null);
}
