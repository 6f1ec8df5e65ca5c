package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.json.CanonicalJson;

/** Makes a stored decision again, from what it was made from. */
public final class Replay {
    private Replay() {}

    /**
     * The body the decision has when it is made again; with the rulebook it was made with, the very same text.
     *
     * @throws IllegalStateException when what was stored cannot be read
     */
    public static String body(StoredDecision stored, Decisioning decisioning) {
        StoredAccount account = StoredAccount.read(stored.context().text(), 0, stored.decidedAt());
        if (DecisionCall.read(CanonicalJson.readBack(stored.request())) instanceof DecisionCall.Read read) {
            Decision decision = decisioning.decide(
                    Asked.of(read.call(), stored.id(), account, KeptMemory.read(stored.memory()), Mode.LIVE));
            return CanonicalJson.text(decision);
        }
        throw new IllegalStateException("The request of decision " + stored.id() + " cannot be read.");
    }
}
