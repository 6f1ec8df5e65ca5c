package io.proffer.governance.kept;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.audit.AuditAct;
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
    private static final int PAGE = 200;
    private static final Map<String, RulesetState> HANDED_ON = Map.of(
            AuditAction.RULESET_SUBMITTED.code(), RulesetState.IN_REVIEW,
            AuditAction.RULESET_CHANGES_REQUESTED.code(), RulesetState.CHANGES_REQUESTED,
            AuditAction.RULESET_REJECTED.code(), RulesetState.REJECTED,
            AuditAction.RULESET_ROLLED_BACK.code(), RulesetState.ROLLED_BACK);

    /** The last one of a ruleset, empty when nobody did. */
    static Optional<LastStep> of(String rulesetId, AuditLog log) {
        AuditLog.Subject subject = new AuditLog.Subject(AuditSubject.Kind.RULESET, rulesetId, null);
        LastStep last = null;
        Long after = 0L;
        while (after != null) {
            AuditLog.Page page = log.search(new AuditLog.Query(subject, null, null, null, after, PAGE));
            for (AuditEntry entry : page.entries()) {
                last = step(entry).orElse(last);
            }
            after = page.next();
        }
        return Optional.ofNullable(last);
    }

    /** Empty for what hands nothing on, and for what a simulation found: it would hide what a person said. */
    private static Optional<LastStep> step(AuditEntry entry) {
        return entry.actor().equals(AuditAct.SYSTEM)
                ? Optional.empty()
                : Optional.ofNullable(HANDED_ON.get(entry.action()))
                        .map(to -> new LastStep(to, entry.actor(), entry.at(), comment(entry.details())));
    }

    private static @Nullable String comment(@Nullable JsonNode details) {
        return details == null ? null : details.path("comment").textValue();
    }
}
