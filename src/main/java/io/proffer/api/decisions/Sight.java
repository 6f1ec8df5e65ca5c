package io.proffer.api.decisions;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.StoredDecision;
import io.proffer.http.access.Caller;
import io.proffer.identity.Permission;

/** Decisions as their reader may see them: who treats customers must not know who is held out. */
final class Sight {
    private Sight() {}

    static DecisionAnswer of(DecisionAnswer answer, Caller caller) {
        return caller.may(Permission.SEE_HOLDOUT) ? answer : answer.withoutHoldout();
    }

    static StoredDecision of(StoredDecision decision, Caller caller) {
        return caller.may(Permission.SEE_HOLDOUT) ? decision : decision.withoutHoldout();
    }
}
