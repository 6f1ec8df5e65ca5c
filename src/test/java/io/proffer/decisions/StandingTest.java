package io.proffer.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.memory.Recollection.Changed;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import io.proffer.rulesets.RulesetStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Instant AFTER = NOW.plusSeconds(1);
    private static final DecisionCall CALL =
            new DecisionCall("acct_1", null, null, null, null, null, null, null, null, null);

    private final StoredAccount account = StoredAccount.read("{\"id\":\"acct_1\"}", 1, BEFORE);

    @Test
    void itStandsInTheVersionThatItLeft() {
        assertThat(stands(3L, new Changed(3, NOW, BEFORE))).isTrue();
    }

    @Test
    void anAnswerThatIsOlderThanItWasNotedIsNotPassedOver() {
        assertThat(stands(3L, new Changed(4, BEFORE, BEFORE))).isFalse();
    }

    @Test
    void withoutAVersionTheTimeCounts() {
        assertThat(stands(null, new Changed(4, BEFORE, BEFORE))).isTrue();
        assertThat(stands(null, new Changed(4, AFTER, BEFORE))).isFalse();
    }

    @Test
    void whatIsNotSaidToTheAccountHasATimeOnly() {
        assertThat(stands(3L, new Changed(3, BEFORE, AFTER))).isFalse();
    }

    private boolean stands(@Nullable Long version, Changed changed) {
        RulesetStatus rulesets =
                new RulesetStatus(new RulesetStatus.Active("rls_1", "sha256:a", BEFORE), null, "index");
        return Standing.stands(decision(version), CALL, new Standing.Now(account, changed, rulesets, AFTER));
    }

    private StoredDecision decision(@Nullable Long version) {
        return new StoredDecision(
                "dec_1",
                "acct_1",
                NOW,
                NOW,
                "rls_1",
                "sha256:a",
                "sha256:b",
                List.of("CHOSEN"),
                CanonicalJson.text(CALL.at(NOW)),
                account.json(),
                PackedJson.plain("{}"),
                PackedJson.of(Map.of()),
                version);
    }
}
