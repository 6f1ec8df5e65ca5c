package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.decision.DecisionWriter;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.RulesetStatus;
import java.time.Instant;

/** Whether a decision still stands: same facts, same rulebook, same question, not expired. */
final class Standing {
    private Standing() {}

    static boolean stands(
            StoredDecision last, DecisionCall call, StoredAccount account, RulesetStatus rulesets, Instant now) {
        return rulesets.active() != null
                && last.rulesetHash().equals(rulesets.active().hash())
                && last.contextHash().equals(account.hash())
                && !last.asOf().isAfter(now)
                && last.asOf().plus(DecisionWriter.VALIDITY).isAfter(now)
                && last.request().equals(CanonicalJson.text(call.at(last.asOf())));
    }
}
