package io.proffer.ui.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Rulesets;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What ruled, the latest first, and why it was taken back where it was. */
@Singleton
class Histories {
    private static final int SHOWN = 8;
    private static final int STEPS = 100;
    private static final List<RulesetState> RULED =
            List.of(RulesetState.ACTIVE, RulesetState.SUPERSEDED, RulesetState.ROLLED_BACK);

    private final Rulesets rulesets;
    private final AuditLog log;

    Histories(Rulesets rulesets, AuditLog log) {
        this.rulesets = rulesets;
        this.log = log;
    }

    Optional<OperationsPage.Line> active() {
        return rulesets.active().map(ruleset -> OperationsPage.Line.of(ruleset, ""));
    }

    List<OperationsPage.Line> latest() {
        return rulesets.list(new RulesetStore.Query(RULED, null, SHOWN)).rulesets().stream()
                .map(ruleset -> OperationsPage.Line.of(ruleset, takenBack(ruleset)))
                .toList();
    }

    /** Who took it back and what they said to it, empty where nobody did. */
    private String takenBack(Ruleset ruleset) {
        if (ruleset.state() != RulesetState.ROLLED_BACK) {
            return "";
        }
        AuditLog.Subject subject = new AuditLog.Subject(AuditSubject.Kind.RULESET, ruleset.id(), null);
        return log.search(new AuditLog.Query(subject, null, null, null, 0, STEPS)).entries().stream()
                .filter(entry -> entry.action().equals(AuditAction.RULESET_ROLLED_BACK.code()))
                .reduce((earlier, later) -> later)
                .map(Histories::words)
                .orElse("");
    }

    private static String words(AuditEntry entry) {
        JsonNode details = entry.details();
        String comment = details == null ? "" : details.path("comment").asText("");
        return "Taken back by " + entry.actor() + (comment.isEmpty() ? "" : ": " + comment);
    }
}
