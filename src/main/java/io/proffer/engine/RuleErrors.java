package io.proffer.engine;

import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;

/** When a rule fails, nothing is proposed: half an answer would be worse than none. */
final class RuleErrors {
    private RuleErrors() {}

    static void refuseAll(Snapshot snapshot, Docket docket) {
        Reason reason = Reason.of("RULE_ERROR", Stage.CONTEXT, String.valueOf(snapshot.ruleFailure()));
        snapshot.rulebook()
                .catalog()
                .offers()
                .values()
                .forEach(offer -> docket.refuse(offer, Refusal.of(Verdict.ERROR, reason)));
    }
}
