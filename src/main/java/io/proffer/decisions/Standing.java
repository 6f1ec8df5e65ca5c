package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.memory.Recollection.Changed;
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
     * @param changed what last changed of what a decision on it remembers
     * @param rulesets the rulebook that serves
     * @param instant the present
     */
    record Now(StoredAccount account, Changed changed, RulesetStatus rulesets, Instant instant) {}

    static boolean stands(StoredDecision last, DecisionCall call, Now now) {
        RulesetStatus.Active active = now.rulesets.active();
        return active != null
                && last.rulesetHash().equals(active.hash())
                && last.context().text().equals(now.account.text())
                && remembersAll(last, now.changed)
                && !last.asOf().isAfter(now.instant)
                && last.asOf().plus(JUST_MADE).isAfter(now.instant)
                && last.request().equals(CanonicalJson.text(call.at(last.asOf())));
    }

    /** An answer that waited for others is older than it was noted: a version tells what a decision knew, a time does not. */
    private static boolean remembersAll(StoredDecision last, Changed changed) {
        Long version = last.ledgerVersion();
        boolean said = version == null ? !changed.saidAt().isAfter(last.decidedAt()) : version == changed.version();
        return said && !changed.otherAt().isAfter(last.decidedAt());
    }
}
