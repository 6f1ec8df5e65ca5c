package io.proffer.ui.propositions;

import io.proffer.engine.decision.Proposition;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionState;
import io.proffer.ui.Formats;
import java.util.Arrays;
import java.util.List;

/**
 * What the customer was asked and may still answer.
 *
 * @param id the proposition
 * @param accept what its yes is called
 * @param unseen true when nobody has seen it yet
 */
public record Asked(String id, String accept, boolean unseen) {

    /** What a proposition asks, by where it stands now. */
    public static Asked of(String id, Proposition proposition, PropositionState state) {
        return new Asked(id, proposition.cta().accept(), state == PropositionState.PROPOSED);
    }

    /** True while the customer may answer; what waits for approval or for its day was answered already. */
    public static boolean waits(PropositionState state) {
        return switch (state) {
            case PROPOSED, PRESENTED, ENGAGED -> true;
            default -> false;
        };
    }

    /** The reasons for which a customer may decline. */
    public List<DeclineReason> declineReasons() {
        return Arrays.asList(DeclineReason.values());
    }

    /** A reason in words. */
    public String words(DeclineReason reason) {
        return Formats.words(reason);
    }
}
