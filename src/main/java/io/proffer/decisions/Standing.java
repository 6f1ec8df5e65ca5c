package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.RulesetStatus;
import java.time.Duration;
import java.time.Instant;

/** Whether a decision still stands: same facts, same rulebook, same question, nothing answered since, and just made. */
final class Standing {
    /**
     * For how long a decision answers for later ones. What it was made from goes on by itself: facts become old, quiet hours
     * and waits begin and end, others use budgets up and free them.
     */
    private static final Duration JUST_MADE = Duration.ofMinutes(5);

    private Standing() {}

    /**
     * What there is now.
     *
     * @param account the account
     * @param changedAt when something last happened to its propositions
     * @param rulesets the rulebook that serves
     * @param instant the present
     */
    record Now(StoredAccount account, Instant changedAt, RulesetStatus rulesets, Instant instant) {}

    static boolean stands(StoredDecision last, DecisionCall call, Now now) {
        RulesetStatus.Active active = now.rulesets.active();
        return active != null
                && last.rulesetHash().equals(active.hash())
                && last.context().text().equals(now.account.text())
                && !now.changedAt.isAfter(last.decidedAt())
                && !last.asOf().isAfter(now.instant)
                && last.asOf().plus(JUST_MADE).isAfter(now.instant)
                && last.request().equals(CanonicalJson.text(call.at(last.asOf())));
    }
}
