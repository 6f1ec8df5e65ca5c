package io.proffer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.DecisionLog.Appended;
import io.proffer.decisions.SomeDecision;
import io.proffer.engine.memory.Assignment;
import io.proffer.ids.TimedIds;
import io.proffer.propositions.Proposing;
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

    void known(String id) {
        AccountReading reading = AccountReader.read(GoldenAccount.document().put("id", id), NOW);
        accounts.put(((AccountReading.Accepted) reading).account(), null);
    }

    Appended append(String account, int n, List<Assignment> assignments) {
        Instant at = NOW.plusSeconds(n);
        return log.append(
                SomeDecision.of(TimedIds.firstAt("dec", at) + account, account, at),
                List.of(),
                new Proposing.Changes(account, 0, List.of(), assignments, null, List.of()),
                null);
    }
}
