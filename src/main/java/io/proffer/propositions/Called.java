package io.proffer.propositions;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.coverage.CallToAction;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.treatment.delivery.Path;
import io.proffer.engine.verdict.Reason;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tool for customer success makes a task of: somebody is to get in touch with the customer. Its first eight members
 * are those of such a task.
 *
 * @param name what it is about, the name of the offer
 * @param type EXPANSION, RISK or LIFECYCLE
 * @param reason code of the strongest reason, null without any
 * @param priority HIGH, MEDIUM or LOW; null when no row of {@code csm_coverage_and_care} says
 * @param owner customer success manager of the account, null when not known
 * @param dueDate instant of the first answer; the end of the proposition when no row says
 * @param playbook how it is done, null when no row says
 * @param comments the reasons in words
 * @param propositionId the proposition
 * @param offerKey its offer
 * @param decisionId decision that made it
 */
public record Called(
        String name,
        String type,
        @Nullable String reason,
        @Nullable String priority,
        @Nullable String owner,
        Instant dueDate,
        @Nullable String playbook,
        String comments,
        String propositionId,
        String offerKey,
        String decisionId) {

    /** Who is called with a proposition that was made, empty when the customer may see it without that. */
    static Optional<NewEvent> of(Proposition proposition, StoredProposition made, @Nullable CallToAction coverage) {
        boolean care = proposition.family().equals(OfferFamily.CARE.name());
        Path path = proposition.presentation().path();
        if (!care && (path == null || !path.csmNotifyFirst())) {
            return Optional.empty();
        }
        CallToAction call = care ? proposition.presentation().careAction() : coverage;
        StoredProposition.Origin origin = made.origin();
        Called called = new Called(
                proposition.name(),
                call != null ? call.ctaType() : care ? "RISK" : proposition.commercial() ? "EXPANSION" : "LIFECYCLE",
                proposition.why().isEmpty() ? null : proposition.why().get(0).code(),
                call == null ? null : call.priority(),
                origin.ownerId(),
                call == null || call.dueAt() == null ? made.progress().expiresAt() : call.dueAt(),
                call == null || call.playbook().isEmpty() ? null : call.playbook(),
                proposition.why().stream().map(Reason::text).collect(Collectors.joining(" ")),
                made.id(),
                origin.offerKey(),
                origin.decisionId());
        EventType type = care ? EventType.CARE_ACTION_REQUESTED : EventType.CTA_REQUESTED;
        return Optional.of(NewEvent.of(type, origin.accountId(), origin.proposedAt(), called));
    }
}
