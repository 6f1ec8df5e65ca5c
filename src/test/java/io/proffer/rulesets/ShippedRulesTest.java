package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountWriter;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.RuleFindings.GuardRefusal;
import io.proffer.engine.rulebook.RuleFindings.Moment;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshots;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shipped rule speaks when it should and is silent when it should be. */
class ShippedRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String QUIET =
            "{'usage':{'asOf':'2026-03-02T06:00:00Z','entitlements':[{'featureKey':'API_CALLS','type':'METERED'}]}}";

    private static final Rulebook RULEBOOK = ShippedRulebook.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUE_PEAK | {'engagement':{'milestones':[{'key':'FIRST_FLOW','reachedAt':'2026-02-17T09:00:00Z'}]}}
            VALUE_PEAK | {'engagement':{'adoptionScore':80}}
            VALUE_PEAK | {'usage':{'entitlements':[{'featureKey':'API_CALLS','utilizationPct':70,'peakUtilizationPct90d':70}]}}
            FRICTION   | {'usage':{'entitlements':[{'featureKey':'SSO','gateHits7d':3}]}}
            FRICTION   | {'usage':{'entitlements':[{'featureKey':'API_CALLS','utilizationPct':100,'limitType':'HARD'}]}}
            FRICTION   | {'support':{'topTopics':[{'key':'IMPORT','count':1},{'key':'LOGIN','count':3}]}}
            GROWTH     | {'engagement':{'seatGrowth90dPct':15}}
            GROWTH     | {'engagement':{'pendingInvites':5}}
            """)
    void aMomentIsRaised(String moment, String change) {
        assertThat(findings(change).moments()).extracting(Moment::code).containsExactly(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {'engagement':{'milestones':[{'key':'FIRST_FLOW','reachedAt':'2026-02-16T09:00:00Z'}]}}
            {'engagement':{'milestones':[{'key':'FIRST_FLOW'}],'adoptionScore':null,'pendingInvites':null}}
            {'engagement':{'adoptionScore':79.99,'seatGrowth90dPct':14.99}}
            {'usage':{'entitlements':[{'featureKey':'API_CALLS','utilizationPct':100,'limitType':'SOFT','gateHits7d':2}]}}
            {'support':{'topTopics':[{'key':'IMPORT','count':2},{'key':'LOGIN'}]}}
            {'usage':null,'engagement':null,'support':null,'commercial':null,'health':null}
            """)
    void nothingStandsOut(String change) {
        assertThat(findings(change)).isEqualTo(RuleFindings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SUBSCRIPTION_NOT_ACTIVE | COMMERCIAL | {'subscription':{'status':'PAUSED'}}
            SUBSCRIPTION_NOT_ACTIVE | COMMERCIAL | {'subscription':{'status':'CANCELED'}}
            CREDIT_HOLD             | COMMERCIAL | {'commercial':{'creditHold':true}}
            TRIAL_RUNNING           | TRIAL      | {'trials':[{'targetPlan':'BUSINESS','startedOn':'2026-02-25'}]}
            """)
    void aGuardRefuses(String code, String target, String change) {
        assertThat(findings(change).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reasonCode()).isEqualTo(code);
            assertThat(refusal.target()).isEqualTo(target);
            assertThat(refusal.text()).endsWith(".");
        });
    }

    @Test
    void aResellersCustomerGetsNoPricedOfferFromUs() {
        assertThat(findings("{'subscription':{'contractFlags':['CUSTOM_PAPER','RESELLER']}}")
                        .refusals())
                .extracting(GuardRefusal::target)
                .containsExactlyInAnyOrder(
                        "UPGRADE", "SEAT", "ADDON", "BUNDLE", "TRIAL", "BILLING_SWITCH", "LOYALTY", "RENEWAL");
    }

    @Test
    void aPastTrialStopsNoNewOne() {
        String past = "{'trials':[{'targetPlan':'BUSINESS','startedOn':'2024-02-01','endedOn':'2024-02-15',"
                + "'outcome':'REVERTED'}]}";

        assertThat(findings(past).refusals()).isEmpty();
    }

    private static RuleFindings findings(String change) {
        return Snapshots.take(changed(change), Memory.NONE, NOW, RULEBOOK).findings();
    }

    private static Account changed(String change) {
        AccountReading quiet = AccountReader.patch(GoldenAccount.document(), GoldenAccount.json(QUIET), NOW);
        AccountReading reading = AccountReader.patch(
                AccountWriter.tree(((AccountReading.Accepted) quiet).account()), GoldenAccount.json(change), NOW);
        assertThat(reading).isInstanceOf(AccountReading.Accepted.class);
        return ((AccountReading.Accepted) reading).account();
    }
}
