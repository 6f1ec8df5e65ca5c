package io.proffer.wiring.telemetry;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** How a call for a decision ended, in one word for metrics. */
enum DecisionOutcome {
    /** Something commercial is proposed. */
    COMMERCIAL,
    /** Only care or education is proposed. */
    CARE,
    /** What would be proposed is held out for measurement. */
    WITHHELD,
    /** Nothing is proposed. */
    NOTHING,
    /** A rule or a table failed, so nothing is proposed. */
    ERROR,
    /** It was decided before, and the same is answered again. */
    REPEATED,
    /** The call was refused: a fault of the caller, or no rulebook. */
    REFUSED,
    /** The call failed, most likely because of the store. */
    FAILED;

    static DecisionOutcome of(@Nullable DecisionAnswer answer) {
        if (answer instanceof DecisionAnswer.Made made) {
            return of(made.decision());
        }
        if (answer instanceof DecisionAnswer.Repeated) {
            return REPEATED;
        }
        return answer == null ? FAILED : REFUSED;
    }

    private static DecisionOutcome of(Decision decision) {
        if (decision.propositions().stream().anyMatch(Proposition::commercial)) {
            return COMMERCIAL;
        }
        if (!decision.propositions().isEmpty()) {
            return CARE;
        }
        if (!decision.withheld().isEmpty()) {
            return WITHHELD;
        }
        return decision.rejected().stream().anyMatch(each -> each.verdict() == Verdict.ERROR) ? ERROR : NOTHING;
    }
}
