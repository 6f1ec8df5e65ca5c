package io.proffer.propositions.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other systems are told of a proposition.
 *
 * @param propositionId the proposition
 * @param offerKey its offer
 * @param state where it stands now
 * @param decisionId decision that made it
 * @param channel where it happened, null when not said
 * @param reasonCode why, null when not said
 * @param nextDecisionAt when it is decided again, null when that is not planned
 * @param supersededBy proposition that took its place, null for none
 * @param expiresAt until when it stands
 * @param quoteId quote that was accepted, null for others and where nothing is paid
 * @param seatsDelta seats that come with it, likewise
 */
public record Told(
        String propositionId,
        String offerKey,
        PropositionState state,
        String decisionId,
        @Nullable String channel,
        @Nullable DeclineReason reasonCode,
        @Nullable Instant nextDecisionAt,
        @Nullable String supersededBy,
        Instant expiresAt,
        @Nullable String quoteId,
        @Nullable Integer seatsDelta) {

    /** What is told of an event, empty when nobody needs to know. */
    public static Optional<NewEvent> of(StoredProposition proposition, StoredEvent event) {
        return type(proposition, event)
                .map(type -> NewEvent.of(
                        type, proposition.origin().accountId(), event.occurredAt(), told(type, proposition, event)));
    }

    private static Told told(EventType type, StoredProposition proposition, StoredEvent event) {
        // The quote of a trial is that of the plan it is for: nothing is bought yet.
        boolean isBought = type == EventType.PROPOSITION_ACCEPTED
                && !proposition.origin().family().equals(OfferFamily.TRIAL.name());
        JsonNode quote = isBought
                ? CanonicalJson.readBack(proposition.origin().body()).path("quote")
                : MissingNode.getInstance();
        return new Told(
                proposition.id(),
                proposition.origin().offerKey(),
                proposition.state(),
                proposition.origin().decisionId(),
                event.channel(),
                event.reasonCode(),
                proposition.progress().snoozedUntil(),
                proposition.progress().supersededBy(),
                proposition.progress().expiresAt(),
                quote.path("id").asText(null),
                quote.isObject()
                        ? quote.at("/target/seats").asInt()
                                - quote.at("/current/seats").asInt()
                        : null);
    }

    /** An order that waits for an approval is accepted with it, and not before. */
    private static Optional<EventType> type(StoredProposition proposition, StoredEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case PROPOSED -> EventType.PROPOSITION_PROPOSED;
                    case PRESENTED -> EventType.PROPOSITION_PRESENTED;
                    case ACCEPTED -> event.needsApproval() ? null : EventType.PROPOSITION_ACCEPTED;
                    case APPROVED -> EventType.PROPOSITION_ACCEPTED;
                    case DECLINED -> EventType.PROPOSITION_DECLINED;
                    case SNOOZED -> EventType.PROPOSITION_SNOOZED;
                    case EXPIRED -> EventType.PROPOSITION_EXPIRED;
                    case SUPERSEDED -> EventType.PROPOSITION_SUPERSEDED;
                    case WITHDRAWN, APPROVAL_REJECTED -> EventType.PROPOSITION_WITHDRAWN;
                    case PROVISIONED -> EventType.PROPOSITION_PROVISIONED;
                    case ADOPTION_CHECKED ->
                        event.valueConfirmed()
                                ? EventType.PROPOSITION_VALUE_CONFIRMED
                                : EventType.PROPOSITION_VALUE_AT_RISK;
                    case WITHHELD, LAPSED, CLICKED, DISMISSED, PROVISIONING_FAILED, REVERTED, WOKEN -> null;
                });
    }
}
