package io.proffer.store.propositions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was said to accounts that were decided on lately, so that the next decision needs not read it again. It is a guess:
 * whoever uses it asks the store whether the account's ledger is still the same, since another replica may have changed it.
 */
@ApplicationScoped
class RecentlySaid {
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    /** What is removed in the store by hand, or with an account, is not held for long either. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, Said> byAccount = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumWeight(MOST_BYTES)
            .weigher((String account, Said said) -> said.bytes())
            .build();

    /** What was read last, where it reaches back far enough. */
    Optional<Said> find(String accountId, Instant since) {
        return Optional.ofNullable(byAccount.getIfPresent(accountId))
                .filter(said -> !said.since().isAfter(since));
    }

    void keep(String accountId, Said said) {
        if (said.isWhole()) {
            byAccount.put(accountId, said);
        }
    }

    /** Whoever is about to change it spares the next decision the wrong guess. */
    void forget(String accountId) {
        byAccount.invalidate(accountId);
    }
}
