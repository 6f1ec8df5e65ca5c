package io.proffer.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proffer.accounts.AccountGone;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.DecisionLog.Appended;
import io.proffer.decisions.SomeDecision;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.ids.TimedIds;
import io.proffer.overrides.OverrideStore;
import io.proffer.prices.PriceRecord;
import io.proffer.prices.PriceRecords;
import io.proffer.propositions.Changes;
import io.proffer.propositions.PropositionStore;
import io.proffer.signals.Signal;
import io.proffer.signals.SignalStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was erased while somebody decided on them stays erased. */
@QuarkusTest
class ErasedMeanwhileTest {
    static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    @Inject
    DecisionLog log;

    @Inject
    AccountStore accounts;

    @Inject
    AccountRecords records;

    @Inject
    PriceRecords prices;

    @Inject
    OverrideStore overrides;

    @Inject
    SignalStore signals;

    @Inject
    PropositionStore propositions;

    @Inject
    EntityManager entities;

    @Test
    void noDecisionIsKeptOnWhomNobodyKnows() {
        String account = "acct_gone_meanwhile";
        known(account);
        assertThat(append(account, 1, List.of())).isEqualTo(Appended.KEPT);
        records.erase(account, "root", NOW);
        assertThat(append(account, 2, List.of())).isEqualTo(Appended.OVERTAKEN);
        Assignment arm = new Assignment("EXP", "A", NOW, NOW.plus(Duration.ofDays(30)));
        assertThat(append(account, 3, List.of(arm))).isEqualTo(Appended.OVERTAKEN);
        for (String table : List.of("decision", "account_ledger", "experiment_assignment")) {
            assertThat(entities.createNativeQuery("select count(*) from " + table + " where account_id = :account")
                            .setParameter("account", account)
                            .getSingleResult())
                    .as(table)
                    .isEqualTo(0L);
        }
    }

    @Test
    void nothingElseIsKeptOfWhomNobodyKnows() {
        String account = "acct_gone_too";
        known(account);
        keep(account, "1");
        records.erase(account, "root", NOW);
        assertThatExceptionOfType(AccountGone.class).isThrownBy(() -> prices.append(quote(account, "2")));
        assertThatExceptionOfType(AccountGone.class).isThrownBy(() -> overrides.add(account, hold("2")));
        assertThat(signals.keep(List.of(gateHit(account, "2")))).isEmpty();
        for (String table : List.of("quote", "account_override", "signal")) {
            assertThat(entities.createNativeQuery("select count(*) from " + table + " where account_id = :account")
                            .setParameter("account", account)
                            .getSingleResult())
                    .as(table)
                    .isEqualTo(0L);
        }
    }

    @Test
    void nothingIsLeftOfALookAtWhomNobodyKnows() {
        String account = "acct_gone_reported";
        known(account);
        assertThat(append(account, 1, List.of())).isEqualTo(Appended.KEPT);
        records.erase(account, "root", NOW);
        assertThat(propositions.<Boolean>change(
                        account, ledger -> ledger.find("prp_gone").isPresent()))
                .isFalse();
        assertThat(entities.createNativeQuery("select count(*) from account_ledger where account_id = :account")
                        .setParameter("account", account)
                        .getSingleResult())
                .isEqualTo(0L);
    }

    void keep(String account, String n) {
        prices.append(quote(account, n));
        overrides.add(account, hold(n + account));
        assertThat(signals.keep(List.of(gateHit(account, n + account)))).hasSize(1);
    }

    static PriceRecord quote(String account, String n) {
        return new PriceRecord(
                PriceRecord.Kind.QUOTE, "qte_" + n + account, account, NOW, "rls_1", "sha256:1", "{}", "{}");
    }

    static Override hold(String n) {
        return new Override(
                "ovr_" + n,
                OverrideKind.DO_NOT_CONTACT,
                null,
                null,
                null,
                "Asked.",
                "u_1",
                NOW,
                null,
                NOW.plusSeconds(60));
    }

    static Signal gateHit(String account, String n) {
        SignalSeen seen = new SignalSeen("sig_" + n, "feature.gate.hit", NOW, "SSO", "ADMIN", null, null);
        return new Signal(account, "app", n, NOW, NOW.plusSeconds(60), false, seen);
    }

    void known(String id) {
        AccountReading reading = AccountReader.read(GoldenAccount.document().put("id", id), NOW);
        accounts.put(((AccountReading.Accepted) reading).account(), null);
    }

    Appended append(String account, int n, List<Assignment> assignments) {
        Instant at = NOW.plusSeconds(n);
        return log.append(
                SomeDecision.of(TimedIds.firstAt("dec", at) + account, account, at),
                List.of(),
                new Changes(account, 0, List.of(), assignments, null, List.of()),
                null);
    }
}
