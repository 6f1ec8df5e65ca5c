package io.proffer.wiring;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoreUnavailable;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.account.Account;
import io.proffer.sample.SampleLoader;
import io.proffer.sample.SampleShelf;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts the shipped accounts into the store at start, unless an operator wants none. */
@Singleton
class SampleAccounts {
    private static final Logger LOG = Logger.getLogger(SampleAccounts.class);

    private final AccountStore store;
    private final InstantSource clock;
    private final boolean enabled;

    SampleAccounts(AccountStore store, InstantSource clock, ProfferSettings settings) {
        this.store = store;
        this.clock = clock;
        this.enabled = settings.sample().enabled();
    }

    /** A first start waits for them; later starts only make them fresh again, beside the first calls. */
    void load(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        if (isShelved()) {
            Thread refresh = new Thread(this::load, "sample-accounts");
            refresh.setDaemon(true);
            refresh.start();
        } else {
            load();
        }
    }

    private boolean isShelved() {
        try {
            return !store.findAll(List.of("acct_sample_0001")).isEmpty();
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    private void load() {
        try {
            SampleLoader.Loaded loaded = new SampleLoader(new Shelf(store)).load(clock.instant());
            LOG.infof(
                    "Sample accounts: %d added, %d made fresh, %d changed by somebody and left alone.",
                    loaded.added(), loaded.redated(), loaded.leftAlone());
        } catch (StoreUnavailable e) {
            LOG.error("The sample accounts cannot be loaded.", e);
        }
    }

    private record Shelf(AccountStore store) implements SampleShelf {
        @Override
        public List<Account> find(List<String> ids) {
            return store.findAll(ids).stream().map(StoredAccount::account).toList();
        }

        @Override
        public void keep(List<Account> accounts) {
            store.putAll(accounts);
        }
    }
}
