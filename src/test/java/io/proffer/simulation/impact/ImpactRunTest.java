package io.proffer.simulation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpactRunTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final Portfolio PORTFOLIO = new Portfolio(ShippedRulebook.get());

    @Test
    void aRunOverAllAccountsIsOfEverybody() {
        assertThat(runOver(3, Population.ALL).isOfEverybody()).isTrue();
        assertThat(runOver(3, new Population(null, 3)).isOfEverybody()).isTrue();
    }

    @Test
    void aSampleThatLeavesAccountsOutIsNotOfEverybody() {
        assertThat(runOver(3, new Population(null, 2)).isOfEverybody()).isFalse();
    }

    @Test
    void aRunThatComparedNobodyIsNotOfEverybody() {
        assertThat(runOver(0, Population.ALL).isOfEverybody()).isFalse();
    }

    private static ImpactRun runOver(int accounts, Population population) {
        ImpactRun run = new ImpactRun(
                new Progress.Head("sim_1", null, "sha256:0", "rls_1", "sha256:1", population, AS_OF),
                (progress, found, from) -> {});
        assertThat(run.over(new SomeAccounts(accounts), PORTFOLIO, PORTFOLIO)).isTrue();
        return run;
    }

    private static final class SomeAccounts implements AccountStore {
        private final List<StoredAccount> accounts;

        SomeAccounts(int count) {
            accounts = IntStream.range(0, count)
                    .mapToObj(i -> AccountReader.read(GoldenAccount.document().put("id", "acct_" + i), AS_OF))
                    .map(reading -> StoredAccount.of(((AccountReading.Accepted) reading).account(), 1, AS_OF))
                    .toList();
        }

        @Override
        public Optional<StoredAccount> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<StoredAccount> findAll(List<String> ids) {
            return List.of();
        }

        @Override
        public Optional<Put> put(Account account, @Nullable Long expected) {
            return Optional.empty();
        }

        @Override
        public void putAll(List<Account> added) {}

        @Override
        public Page list(Query query) {
            return new Page(accounts, null);
        }

        @Override
        public long count() {
            return accounts.size();
        }
    }
}
