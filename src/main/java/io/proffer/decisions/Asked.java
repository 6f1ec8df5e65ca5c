package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.memory.Memory;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Says a call in the words of the engine, and its answer in those of the log. */
final class Asked {
    private Asked() {}

    static DecisionRequest of(DecisionCall call, String id, StoredAccount account, Memory memory, Mode mode) {
        return new DecisionRequest(
                id,
                account.account(),
                KeptMemory.contextHash(account, memory),
                call.asOf(),
                mode,
                call.trigger() == null ? Trigger.NONE : call.trigger(),
                call.placements() == null ? List.of() : call.placements(),
                call.duplicatesAllowed(),
                memory);
    }

    static StoredDecision record(
            Decision decision, DecisionRequest request, DecisionCall call, StoredAccount account, Instant now) {
        Stream<String> rejected =
                decision.rejected().stream().map(CandidateEvaluation::verdict).map(Enum::name);
        Stream<String> proposed =
                decision.propositions().stream().map(each -> each.verdict().name());
        return new StoredDecision(
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                now,
                decision.ruleset().id(),
                decision.ruleset().hash(),
                decision.contextHash(),
                Stream.concat(proposed, rejected).distinct().sorted().toList(),
                CanonicalJson.text(call),
                PackedJson.plain(account.text()),
                PackedJson.of(request.memory()),
                PackedJson.of(decision));
    }
}
