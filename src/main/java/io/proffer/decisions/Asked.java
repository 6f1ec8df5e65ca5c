package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.Drafting.Drafted;
import io.proffer.decisions.Drafting.Matter;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import java.util.List;
import java.util.stream.Stream;

/** Says a call in the words of the engine, and its answer in those of the log. */
final class Asked {
    private Asked() {}

    static DecisionRequest of(DecisionCall call, String id, StoredAccount account, KeptMemory memory, Mode mode) {
        return new DecisionRequest(
                id,
                account.account(),
                memory.contextHash(account),
                call.asOf(),
                mode,
                call.trigger() == null ? Trigger.NONE : call.trigger(),
                call.placements() == null ? List.of() : call.placements(),
                call.duplicatesAllowed(),
                memory.memory());
    }

    static StoredDecision record(Drafted draft, long ledgerVersion) {
        Decision decision = draft.decision();
        Matter matter = draft.matter();
        Stream<String> rejected =
                decision.rejected().stream().map(CandidateEvaluation::verdict).map(Enum::name);
        Stream<String> proposed =
                decision.propositions().stream().map(each -> each.verdict().name());
        return new StoredDecision(
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                draft.now(),
                decision.ruleset().id(),
                decision.ruleset().hash(),
                decision.contextHash(),
                Stream.concat(proposed, rejected).distinct().sorted().toList(),
                CanonicalJson.text(draft.call()),
                matter.account().json(),
                draft.memory().json(),
                PackedJson.of(decision),
                ledgerVersion);
    }
}
