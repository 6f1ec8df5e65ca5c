package io.proffer.decisions.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.decisions.Detail;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.json.PackedJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetailsTest {
    private static final List<Decision> DECISIONS = new ArrayList<>();

    @BeforeAll
    static void decide() {
        List<Member> members = ShippedAccounts.lines().stream()
                .limit(200)
                .map(line -> new Member(account(line), ""))
                .toList();
        new Portfolio(ShippedRulebook.get())
                .decide(members.iterator(), ShippedAccounts.AS_OF)
                .forEachRemaining(DECISIONS::add);
    }

    private static Account account(String line) {
        return ((AccountReading.Accepted)
                        AccountReader.read(line.getBytes(StandardCharsets.UTF_8), ShippedAccounts.AS_OF))
                .account();
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void aDecisionReadsTheSameFromMemoryAndFromWhatWasStored(Detail detail) {
        assertThat(DECISIONS)
                .hasSize(200)
                .allSatisfy(decision -> assertThat(Details.bytes(PackedJson.of(decision), detail))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(new String(Details.bytes(decision, detail), StandardCharsets.UTF_8)));
    }
}
