package io.proffer.propositions.notice;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log keeps of an event of a proposition.
 *
 * @param eventId the event
 * @param offerKey offer of the proposition
 * @param decisionId decision that made it
 * @param state where it stands now
 * @param comment why, null when not said
 */
public record Audited(
        String eventId,
        String offerKey,
        String decisionId,
        PropositionState state,
        @Nullable String comment) {

    /** The act of an event, empty when nobody decided anything by it. */
    public static Optional<AuditAct> of(StoredProposition proposition, StoredEvent event) {
        return action(event.type()).map(action -> {
            StoredProposition.Origin origin = proposition.origin();
            AuditSubject subject =
                    new AuditSubject(AuditSubject.Kind.PROPOSITION, proposition.id(), origin.accountId());
            return AuditAct.of(event.receivedAt(), actor(event), action, subject, audited(proposition, event));
        });
    }

    private static Audited audited(StoredProposition proposition, StoredEvent event) {
        StoredProposition.Origin origin = proposition.origin();
        return new Audited(event.id(), origin.offerKey(), origin.decisionId(), proposition.state(), event.comment());
    }

    private static Optional<AuditAction> action(PropositionEventType type) {
        return Optional.ofNullable(
                switch (type) {
                    case APPROVED -> AuditAction.PROPOSITION_APPROVED;
                    case APPROVAL_REJECTED -> AuditAction.PROPOSITION_APPROVAL_REJECTED;
                    case WITHDRAWN -> AuditAction.PROPOSITION_WITHDRAWN;
                    default -> null;
                });
    }

    private static String actor(StoredEvent event) {
        return event.reportedBy() == null ? AuditAct.SYSTEM : event.reportedBy();
    }
}
