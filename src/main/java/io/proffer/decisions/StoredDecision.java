package io.proffer.decisions;

import io.proffer.engine.decision.Decision;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: the exact answer and everything it was made from.
 *
 * @param id {@code dec_…}
 * @param accountId account decided on
 * @param asOf instant it speaks of
 * @param decidedAt instant it was made
 * @param rulesetId rulebook it was made with
 * @param rulesetHash its fingerprint
 * @param contextHash fingerprint of {@code context} and {@code memory}
 * @param verdicts the verdicts in it, each once
 * @param request canonical JSON of what was asked
 * @param context canonical JSON of the account it was made from, overlay applied
 * @param memory canonical JSON of what was said before and what was left
 * @param body the whole decision, as it was answered
 * @param ledgerVersion version of what was said to the account, with all that this decision changed of it; null when it
 *     was kept before versions were
 */
public record StoredDecision(
        String id,
        String accountId,
        Instant asOf,
        Instant decidedAt,
        String rulesetId,
        String rulesetHash,
        String contextHash,
        List<String> verdicts,
        String request,
        PackedJson context,
        PackedJson memory,
        PackedJson body,
        @Nullable Long ledgerVersion) {
    /** Copies the list. */
    public StoredDecision {
        verdicts = List.copyOf(verdicts);
    }

    /** This decision for readers who may not know who is held out. */
    public StoredDecision withoutHoldout() {
        Decision shown = CanonicalJson.readBack(body.bytes(), Decision.class).withoutHoldout();
        return new StoredDecision(
                id,
                accountId,
                asOf,
                decidedAt,
                rulesetId,
                rulesetHash,
                contextHash,
                verdicts,
                request,
                context,
                memory,
                PackedJson.of(shown),
                ledgerVersion);
    }
}
