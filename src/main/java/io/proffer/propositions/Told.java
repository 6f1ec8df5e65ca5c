package io.proffer.propositions;

import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
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
        Instant expiresAt) {

    /** What is told of an event, empty when nobody needs to know. */
    public static Optional<NewEvent> of(StoredProposition proposition, StoredEvent event) {
        return type(proposition, event)
                .map(type -> NewEvent.of(
                        type, proposition.origin().accountId(), event.occurredAt(), told(proposition, event)));
    }

    private static Told told(StoredProposition proposition, StoredEvent event) {
        return new Told(
                proposition.id(),
                proposition.origin().offerKey(),
                proposition.state(),
                proposition.origin().decisionId(),
                event.channel(),
                event.reasonCode(),
                proposition.progress().snoozedUntil(),
                proposition.progress().supersededBy(),
                proposition.progress().expiresAt());
    }

    private static Optional<EventType> type(StoredProposition proposition, StoredEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case PROPOSED -> EventType.PROPOSITION_PROPOSED;
                    case PRESENTED -> EventType.PROPOSITION_PRESENTED;
                    case ACCEPTED -> EventType.PROPOSITION_ACCEPTED;
                    case DECLINED -> EventType.PROPOSITION_DECLINED;
                    case SNOOZED -> EventType.PROPOSITION_SNOOZED;
                    case EXPIRED -> EventType.PROPOSITION_EXPIRED;
                    case SUPERSEDED -> EventType.PROPOSITION_SUPERSEDED;
                    case WITHDRAWN -> EventType.PROPOSITION_WITHDRAWN;
                    case PROVISIONED -> EventType.PROPOSITION_PROVISIONED;
                    case ADOPTION_CHECKED ->
                        event.valueConfirmed()
                                ? EventType.PROPOSITION_VALUE_CONFIRMED
                                : EventType.PROPOSITION_VALUE_AT_RISK;
                    case WITHHELD,
                            LAPSED,
                            CLICKED,
                            DISMISSED,
                            PROVISIONING_FAILED,
                            REVERTED,
                            APPROVED,
                            APPROVAL_REJECTED,
                            WOKEN -> null;
                });
    }
}
