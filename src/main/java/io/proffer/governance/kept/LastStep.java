package io.proffer.governance.kept;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.governance.RulesetState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last time somebody handed a ruleset on to somebody else: asked for approval, gave it back, rejected it or took it
 * back. What its author changes afterwards does not hide it.
 *
 * @param to state it led to
 * @param by who did it
 * @param at when
 * @param comment what was said, null for nothing
 */
public record LastStep(
        RulesetState to, String by, Instant at, @Nullable String comment) {
    private static final Map<AuditAction, RulesetState> HANDED_ON = Map.of(
            AuditAction.RULESET_SUBMITTED, RulesetState.IN_REVIEW,
            AuditAction.RULESET_CHANGES_REQUESTED, RulesetState.CHANGES_REQUESTED,
            AuditAction.RULESET_REJECTED, RulesetState.REJECTED,
            AuditAction.RULESET_ROLLED_BACK, RulesetState.ROLLED_BACK);

    /** The last one of a ruleset, empty when nobody did; what a simulation found would hide what a person said. */
    static Optional<LastStep> of(String rulesetId, AuditLog log) {
        return log.last(AuditSubject.of(AuditSubject.Kind.RULESET, rulesetId), HANDED_ON.keySet())
                .map(LastStep::step);
    }

    private static LastStep step(AuditEntry entry) {
        return new LastStep(to(entry.action()), entry.actor(), entry.at(), comment(entry.details()));
    }

    private static RulesetState to(String code) {
        return HANDED_ON.entrySet().stream()
                .filter(step -> step.getKey().code().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String comment(@Nullable JsonNode details) {
        return details == null ? null : details.path("comment").textValue();
    }
}
