package io.proffer.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Milestone;
import io.proffer.engine.account.NpsClass;
import io.proffer.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalFactsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TAKEN = "2026-03-01T06:00:00Z";

    @Test
    void nothingReportedChangesNothing() {
        Account account = account("'usage':{'asOf':'" + TAKEN + "','entitlements':[{'featureKey':'SSO'}]}");
        assertThat(counted(account)).isSameAs(account);
        assertThat(counted(account, gate("SSO", Duration.ofHours(1)).atNow(Duration.ofHours(-1))))
                .isSameAs(account);
        assertThat(counted(account, of("pricing.page.viewed", Duration.ofHours(1))))
                .isEqualTo(account);
    }

    @Test
    void gateHitsAddToWhatTheBlockCounts() {
        Account account = account("'usage':{'asOf':'" + TAKEN + "','entitlements':[{'featureKey':'API','gateHits7d':9},"
                + "{'featureKey':'SSO','gateHits7d':2,'gateHits30d':5,'rolesAtGate':['ADMIN'],"
                + "'lastGateHitAt':'2026-02-28T00:00:00Z','distinctUsersAtGate30d':3}]}");
        EntitlementUsage sso = entitlement(
                counted(
                        account,
                        gate("SSO", Duration.ofHours(40)),
                        gate("SSO", Duration.ofHours(2)),
                        gate("SSO", Duration.ofHours(1)).by("SECURITY")),
                "SSO");
        assertThat(sso.gateHits7d()).isEqualTo(4);
        assertThat(sso.gateHits30d()).isEqualTo(7);
        assertThat(sso.rolesAtGate()).containsExactly(ContactRole.ADMIN, ContactRole.SECURITY);
        assertThat(sso.lastGateHitAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(sso.distinctUsersAtGate30d()).isEqualTo(3);
        assertThat(counted(account, gate("SSO", Duration.ofHours(1))).usage().asOf())
                .isEqualTo(Instant.parse(TAKEN));
        assertThat(entitlement(counted(account, gate("SSO", Duration.ofHours(1))), "API")
                        .gateHits7d())
                .isEqualTo(9);
    }

    @Test
    void anEntryWithItsOwnDateCountsFromThere() {
        Account account = account("'usage':{'asOf':'2026-03-02T08:00:00Z','entitlements':["
                + "{'featureKey':'SSO','gateHits7d':2,'asOf':'" + TAKEN + "'}]}");
        Account after = counted(account, gate("SSO", Duration.ofHours(3)));
        assertThat(entitlement(after, "SSO").gateHits7d()).isEqualTo(3);
    }

    @Test
    void aFeatureWithoutAnEntryGetsOne() {
        Account after = counted(
                account("'usage':{'asOf':'2026-01-20T00:00:00Z','entitlements':[]}"),
                gate("SSO", Duration.ofDays(31)),
                gate("SSO", Duration.ofDays(30)),
                gate("SSO", Duration.ofDays(29)).by("ADMIN"),
                gate("SSO", Duration.ofDays(7)),
                gate("SSO", Duration.ofDays(6)));
        EntitlementUsage sso = entitlement(after, "SSO");
        assertThat(sso.gateHits7d()).isEqualTo(1);
        assertThat(sso.gateHits30d()).isEqualTo(3);
        assertThat(sso.rolesAtGate()).containsExactly(ContactRole.ADMIN);
        assertThat(sso.limit()).isNull();
    }

    @Test
    void withoutABlockWhatWasReportedIsKnownAndTheBlockStaysWithoutADate() {
        Account after =
                counted(account(""), gate("SSO", Duration.ofDays(10)), of("ticket.escalated", Duration.ofDays(1)));
        assertThat(entitlement(after, "SSO").gateHits30d()).isEqualTo(1);
        assertThat(entitlement(after, "SSO").gateHits7d()).isNull();
        assertThat(entitlement(after, "SSO").rolesAtGate()).isNull();
        assertThat(after.usage().asOf()).isNull();
        assertThat(after.support().openEscalations()).isEqualTo(1);
        assertThat(after.support().openP1()).isNull();
        assertThat(after.support().asOf()).isNull();
        assertThat(after.engagement()).isNull();
        assertThat(after.sentiment()).isNull();
    }

    @Test
    void escalationsAddToTheOpenOnes() {
        Account account = account("'support':{'openEscalations':1,'openTickets':4,'asOf':'" + TAKEN + "'}");
        Account after = counted(
                account,
                of("ticket.escalated", Duration.ofDays(2)),
                of("ticket.escalated", Duration.ofHours(2)),
                of("ticket.escalated", Duration.ofHours(1)));
        assertThat(after.support().openEscalations()).isEqualTo(3);
        assertThat(after.support().openTickets()).isEqualTo(4);
        assertThat(after.support().asOf()).isEqualTo(Instant.parse(TAKEN));
    }

    @Test
    void invitesMilestonesAndIntegrationsAreEngagement() {
        Account account = account("'engagement':{'pendingInvites':2,'integrationsAttempted':['JIRA'],'asOf':'" + TAKEN
                + "','milestones':[{'key':'FIRST_API_CALL','reachedAt':'2026-02-01T00:00:00Z'}]}");
        Account after = counted(
                account,
                of("seat.invite.blocked", Duration.ofHours(3)),
                of("integration.attempted", Duration.ofHours(2)).about("JIRA"),
                of("integration.attempted", Duration.ofHours(2)).about("SALESFORCE"),
                of("milestone.reached", Duration.ofHours(1)).about("FIRST_API_CALL"),
                of("milestone.reached", Duration.ofHours(1)).about("TEN_PROJECTS"));
        assertThat(after.engagement().pendingInvites()).isEqualTo(3);
        assertThat(after.engagement().integrationsAttempted()).containsExactly("JIRA", "SALESFORCE");
        assertThat(after.engagement().milestones())
                .containsExactly(
                        new Milestone("FIRST_API_CALL", Instant.parse("2026-02-01T00:00:00Z")),
                        new Milestone("TEN_PROJECTS", NOW.minus(Duration.ofHours(1))));
        Account bare = counted(
                account(""), of("milestone.reached", Duration.ofHours(1)).about("TEN_PROJECTS"));
        assertThat(bare.engagement().milestones()).hasSize(1);
        assertThat(bare.engagement().pendingInvites()).isNull();
    }

    @Test
    void theLastDetractorCountsWhenItIsNewerThanTheLastAnswer() {
        Account account = account("'sentiment':{'npsScore':9,'npsRespondedAt':'2026-02-20T00:00:00Z','csat':80,"
                + "'detractorResolved':true,'asOf':'" + TAKEN + "'}");
        assertThat(counted(account, of("nps.detractor", Duration.ofDays(20)).scored(1)))
                .isEqualTo(account);
        Account after = counted(
                account,
                of("nps.detractor", Duration.ofDays(2)).scored(4),
                of("nps.detractor", Duration.ofDays(3)).scored(5));
        assertThat(after.sentiment().npsScore()).isEqualTo(4);
        assertThat(after.sentiment().npsClass()).isEqualTo(NpsClass.DETRACTOR);
        assertThat(after.sentiment().npsRespondedAt()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(after.sentiment().detractorResolved()).isFalse();
        assertThat(after.sentiment().csat()).isEqualByComparingTo("80");
        assertThat(after.sentiment().asOf()).isEqualTo(Instant.parse(TAKEN));
    }

    private static Account counted(Account account, Reported... reported) {
        List<SignalSeen> signals = Arrays.stream(reported).map(Reported::seen).toList();
        return SignalFacts.counted(account, signals, NOW);
    }

    private static Account account(String members) {
        String text = ("{'id':'a'" + (members.isEmpty() ? "" : "," + members) + "}").replace('\'', '"');
        JsonText.Tree tree = (JsonText.Tree) JsonText.read(text.getBytes(StandardCharsets.UTF_8));
        return ((AccountReading.Accepted) AccountReader.readWithoutComparing(tree.node())).account();
    }

    private static EntitlementUsage entitlement(Account account, String feature) {
        return account.usage().entitlements().stream()
                .filter(entry -> feature.equals(entry.featureKey()))
                .reduce((one, other) -> {
                    throw new AssertionError("two entries of " + feature);
                })
                .orElseThrow();
    }

    private static Reported gate(String feature, Duration ago) {
        return new Reported(new SignalSeen("s", "feature.gate.hit", NOW.minus(ago), feature, null, null, null));
    }

    private static Reported of(String type, Duration ago) {
        return new Reported(new SignalSeen("s", type, NOW.minus(ago), null, null, null, null));
    }

    /** A signal in the making. */
    private record Reported(SignalSeen seen) {
        Reported by(String role) {
            return with(seen.occurredAt(), role, seen.key(), seen.npsScore());
        }

        Reported about(String key) {
            return with(seen.occurredAt(), seen.contactRole(), key, seen.npsScore());
        }

        Reported scored(int score) {
            return with(seen.occurredAt(), seen.contactRole(), seen.key(), score);
        }

        Reported atNow(Duration ago) {
            return with(NOW.minus(ago), seen.contactRole(), seen.key(), seen.npsScore());
        }

        private Reported with(Instant at, String role, String key, Integer score) {
            return new Reported(new SignalSeen(seen.id(), seen.type(), at, seen.featureKey(), role, key, score));
        }
    }
}
