package io.proffer.engine.decision;

import io.proffer.engine.account.Account;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.treatment.PlacementRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to decide. Everything that could differ between two runs is in here: no clock, no random.
 *
 * @param decisionId id of the decision, {@code dec_…}; ids of what it contains follow from it
 * @param account account document, overlays applied
 * @param contextHash {@code sha256:…} of the canonical account document
 * @param asOf instant of the decision
 * @param mode why it is made
 * @param trigger what caused it; CUSTOMER_REQUEST passes the ROI gate
 * @param placements where propositions are wanted; empty for the catalogue's first placement
 * @param duplicatesAcrossPlacements true when one offer may be shown in several placements
 * @param memory what was said before and what is left
 */
public record DecisionRequest(
        String decisionId,
        Account account,
        String contextHash,
        Instant asOf,
        Mode mode,
        Trigger trigger,
        List<PlacementRequest> placements,
        boolean duplicatesAcrossPlacements,
        Memory memory) {

    /** Copies the list. */
    public DecisionRequest {
        placements = List.copyOf(placements);
    }

    /** A request with defaults: no memory, the default placement, nobody asked. */
    public static DecisionRequest of(String decisionId, Account account, String contextHash, Instant asOf, Mode mode) {
        return new DecisionRequest(
                decisionId, account, contextHash, asOf, mode, Trigger.NONE, List.of(), false, Memory.NONE);
    }

    /** Why a decision is made. */
    public enum Mode {
        /** Stored, and shown to somebody. */
        LIVE,
        /** Neither stored nor shown. */
        DRY_RUN,
        /** By a candidate rulebook beside the live one; stored as a difference. */
        SHADOW,
        /** Again, from a stored decision's facts. */
        REPLAY
    }

    /**
     * What caused a decision.
     *
     * @param type signal type such as {@code feature.gate.hit}, CUSTOMER_REQUEST, or API
     * @param signalId id of the signal, null when there is none
     */
    public record Trigger(String type, @Nullable String signalId) {
        /** Asked for over the API, for no stated cause. */
        public static final Trigger NONE = new Trigger("API", null);

        /** True when the customer asked. */
        public boolean isCustomerRequest() {
            return type.equals("CUSTOMER_REQUEST");
        }
    }
}
