package io.proffer.ui.accounts;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.StoredDecision;
import io.proffer.engine.decision.Decision;
import io.proffer.http.refusals.DecisionRefusals;
import io.proffer.identity.Permission;
import io.proffer.json.CanonicalJson;
import io.proffer.ui.Visitor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What stands for an account, as far as a visitor may know. */
@Singleton
class Recommendations {
    private final DecisionDesk desk;
    private final DecisionLog log;

    Recommendations(DecisionDesk desk, DecisionLog log) {
        this.desk = desk;
        this.log = log;
    }

    /** Decided anew where that has to be and the visitor may ask for it; otherwise what was decided last. */
    Optional<Decision> of(String accountId, Visitor visitor) {
        Optional<Decision> decision = visitor.may(Permission.ASK_RECOMMENDATIONS)
                ? Optional.of(standing(desk.recommend(DecisionCall.of(accountId))))
                : log.latest(accountId).map(Recommendations::read);
        return visitor.may(Permission.SEE_HOLDOUT) ? decision : decision.map(Decision::withoutHoldout);
    }

    /** What would be decided now, written and read back as if it were kept. */
    Optional<Decision> unnoticed(String accountId) {
        return desk.rehearse(DecisionCall.of(accountId))
                .map(decision -> CanonicalJson.readBack(CanonicalJson.text(decision), Decision.class));
    }

    private static Decision standing(DecisionAnswer answer) {
        if (answer instanceof DecisionAnswer.Made made) {
            return made.decision();
        }
        if (answer instanceof DecisionAnswer.Repeated repeated) {
            return read(repeated.decision());
        }
        throw DecisionRefusals.of(answer);
    }

    static Decision read(StoredDecision stored) {
        return CanonicalJson.readBack(stored.body().bytes(), Decision.class);
    }
}
