package io.proffer.wiring;

import io.proffer.accounts.AccountDocument;
import io.proffer.accounts.AccountDocuments;
import io.proffer.accounts.AccountStore;
import io.proffer.ports.StoreUnavailable;
import io.proffer.sample.SampleLoader;
import io.proffer.sample.SampleShelf;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Puts the shipped accounts into the store at start, unless an operator wants none. */
@Singleton
class SampleAccounts {
    private static final Logger LOG = Logger.getLogger(SampleAccounts.class);

    /** A later start is busy enough without it. */
    private static final Duration AFTER_FIRST_CALLS = Duration.ofSeconds(2);

    private final AccountStore store;
    private final AccountDocuments documents;
    private final StoreOpening opening;
    private final InstantSource clock;
    private final boolean enabled;

    SampleAccounts(
            AccountStore store,
            AccountDocuments documents,
            StoreOpening opening,
            InstantSource clock,
            ProfferSettings settings) {
        this.opening = opening;
        this.store = store;
        this.documents = documents;
        this.clock = clock;
        this.enabled = settings.sample().enabled();
    }

    /** A first start waits for them; later starts only make them fresh again, after the first calls. */
    void load(@Observes StartupEvent event) {
        if (enabled) {
            opening.whenOpen(this::begin);
        }
    }

    private void begin() {
        if (isShelved()) {
            Thread refresh = new Thread(this::refresh, "sample-accounts");
            refresh.setDaemon(true);
            refresh.start();
        } else {
            load();
        }
    }

    private boolean isShelved() {
        try {
            return store.find("acct_sample_0001").isPresent();
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    private void refresh() {
        try {
            Thread.sleep(AFTER_FIRST_CALLS.toMillis());
            load();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        try {
            SampleLoader.Loaded loaded = new SampleLoader(new Shelf(documents)).load(clock.instant());
            LOG.infof(
                    "Sample accounts: %d added, %d made fresh, %d changed by somebody and left alone.",
                    loaded.added(), loaded.redated(), loaded.leftAlone());
        } catch (StoreUnavailable e) {
            LOG.error("The sample accounts cannot be loaded.", e);
        }
    }

    private record Shelf(AccountDocuments store) implements SampleShelf {
        @Override
        public Map<String, String> find(List<String> ids) {
            return store.documents(ids);
        }

        @Override
        public void keep(List<AccountDocument> documents) {
            store.putDocuments(documents);
        }
    }
}
