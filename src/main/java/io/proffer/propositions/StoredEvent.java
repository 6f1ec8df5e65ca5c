package io.proffer.propositions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a proposition, as it is kept.
 *
 * @param id {@code pev_…}
 * @param eventId id the reporter gave it, unique for the proposition
 * @param type what happened
 * @param occurredAt when it happened
 * @param receivedAt when it was noted
 * @param channel CSM, IN_APP, EMAIL, SELF_SERVE or PACKET; null when not said
 * @param placement placement key, null when not said
 * @param contactId person of the customer, null when not said
 * @param actor who reported it, null when not said
 * @param reasonCode why, null when not said
 * @param comment more words on why, null for none
 * @param until when a snooze ends, null for others
 * @param valueConfirmed what an adoption check found; false for others
 * @param needsApproval true when an acceptance waits for somebody's approval; false for others
 * @param reportedBy user who reported it, null for what the service notes itself
 */
public record StoredEvent(
        String id,
        String eventId,
        PropositionEventType type,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String channel,
        @Nullable String placement,
        @Nullable String contactId,
        @Nullable Actor actor,
        @Nullable DeclineReason reasonCode,
        @Nullable String comment,
        @Nullable Instant until,
        boolean valueConfirmed,
        boolean needsApproval,
        @Nullable String reportedBy) {

    /**
     * Who reported it.
     *
     * @param kind such as USER, CONTACT or SYSTEM
     * @param id id in the reporting system
     */
    public record Actor(String kind, @Nullable String id) {}

    /** Something the service notes itself. */
    static StoredEvent own(String id, PropositionEventType type, Instant at, Instant notedAt) {
        return new StoredEvent(id, id, type, at, notedAt, null, null, null, null, null, null, null, false, false, null);
    }
}
