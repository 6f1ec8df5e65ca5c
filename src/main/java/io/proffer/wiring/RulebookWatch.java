package io.proffer.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the rulebook at start, and again when its files have changed and come to rest. */
@Singleton
class RulebookWatch {
    private static final Logger LOG = Logger.getLogger(RulebookWatch.class);

    private final RulebookFolders folders;
    private final FirstLoad first;
    private final RulebookKeeper keeper;
    private final StoredRulebook stored;
    private final StoreOpening opening;
    private final ProfferSettings.RulebookSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "rulebook-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean begun;
    private RulebookFolders.@Nullable Look loaded;
    private RulebookFolders.@Nullable Look last;

    RulebookWatch(
            RulebookFolders folders,
            FirstLoad first,
            RulebookKeeper keeper,
            StoredRulebook stored,
            StoreOpening opening,
            ProfferSettings settings) {
        this.stored = stored;
        this.opening = opening;
        this.folders = folders;
        this.first = first;
        this.keeper = keeper;
        this.settings = settings.rulebook();
    }

    void start(@Observes StartupEvent event) {
        long every = Math.max(50, settings.poll().toMillis());
        if (settings.source() == RulebookOrigin.STORE) {
            beginStored();
            if (!begun) {
                stored.beginWithoutStore();
            }
            timer.scheduleWithFixedDelay(this::lookStored, every, every, TimeUnit.MILLISECONDS);
            return;
        }
        RulebookFolders.Attempt attempt = first.attempt();
        loaded = attempt.look();
        opening.whenOpen(() -> stored.plant(attempt));
        keeper.use(attempt);
        if (settings.watch()) {
            timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    /** The files on disk are the first ruleset, and after that not looked at. */
    private void beginStored() {
        begun = opening.isOpen() && stored.begin(first::attempt);
    }

    private void lookStored() {
        try {
            if (!begun) {
                beginStored();
            }
            if (opening.isOpen()) {
                stored.look();
            }
        } catch (RuntimeException e) {
            LOG.error("Stored rulesets cannot be watched; the next look comes as usual.", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** A change counts once two looks in a row saw the same: a file being written is left to finish. */
    private void look() {
        try {
            RulebookFolders.Look now = folders.look();
            if (!now.equals(loaded) && now.equals(last)) {
                loaded = now;
                keeper.load();
            }
            last = now;
        } catch (RuntimeException e) {
            LOG.error("The files of the rulebook cannot be watched; the next look comes as usual.", e);
        }
    }
}
