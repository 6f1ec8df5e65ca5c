package io.proffer.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Decides accounts in tests. */
final class Deciding {
    /** The instant of the worked example, and of the sample portfolio. */
    static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    private final Decisioning decisioning;

    private Deciding(Rulebook rulebook) {
        this.decisioning = new Decisioning(rulebook);
    }

    static Deciding withShippedRulebook() {
        return with(ShippedRulebook.get());
    }

    static Deciding with(Rulebook rulebook) {
        return new Deciding(rulebook);
    }

    Decision golden(Memory memory) {
        return golden(memory, account -> {});
    }

    Decision golden(Memory memory, StageWatch watch) {
        return decisioning.decide(request(read(GoldenAccount.document()), Trigger.NONE, memory), watch);
    }

    Decision golden(Memory memory, Consumer<ObjectNode> change) {
        ObjectNode document = GoldenAccount.document();
        change.accept(document);
        return decide(read(document), Trigger.NONE, memory);
    }

    Decision decide(Account account) {
        return decide(account, Trigger.NONE, Memory.NONE);
    }

    Decision decide(Account account, Trigger trigger, Memory memory) {
        return decisioning.decide(request(account, trigger, memory));
    }

    private static DecisionRequest request(Account account, Trigger trigger, Memory memory) {
        return new DecisionRequest(
                "dec_test", account, "sha256:test", AS_OF, Mode.DRY_RUN, trigger, List.of(), false, memory);
    }

    static Account read(ObjectNode document) {
        AccountReading reading = AccountReader.read(document, AS_OF);
        if (reading instanceof AccountReading.Accepted accepted) {
            return accepted.account();
        }
        throw new AssertionError(reading.toString());
    }
}
