package io.proffer.governance;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written down and told of a step of a ruleset.
 *
 * @param number number of the ruleset
 * @param status where it stands after the step
 * @param contentHash fingerprint of its content
 * @param diffHash fingerprint of its difference from its base
 * @param by who did it
 * @param role role of {@code offer_governance} it was done in, null for none
 * @param comment what was said, null for nothing
 */
public record Mention(
        int number,
        RulesetState status,
        String contentHash,
        String diffHash,
        String by,
        @Nullable String role,
        @Nullable String comment) {

    /** A step without a role. */
    public static Mention of(Ruleset ruleset, String by, @Nullable String comment) {
        return of(ruleset, by, null, comment);
    }

    /** A step. */
    public static Mention of(Ruleset ruleset, String by, @Nullable String role, @Nullable String comment) {
        return new Mention(
                ruleset.number(),
                ruleset.state(),
                ruleset.content().hash(),
                ruleset.review().diffHash(),
                by,
                role,
                comment);
    }

    /** This step as an entry of the audit log. */
    public AuditAct act(AuditAction action, String rulesetId, Instant at) {
        return AuditAct.of(at, by, action, AuditSubject.of(AuditSubject.Kind.RULESET, rulesetId), this);
    }

    /** This step as an event for others. */
    public NewEvent event(EventType type, String rulesetId, Instant at) {
        return NewEvent.of(type, rulesetId, at, this);
    }
}
