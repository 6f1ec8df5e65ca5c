package io.proffer.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Loads the rulebook at start, and again when its files have changed and come to rest. */
@Singleton
class RulebookWatch {
    private final RulebookFolders folders;
    private final FirstLoad first;
    private final RulebookKeeper keeper;
    private final StoredRulebook stored;
    private final StoreOpening opening;
    private final ProfferSettings.RulebookSettings settings;
    private final Rounds rounds = Rounds.of(RulebookWatch.class, "rulebook-watch", "the watch over the rulebook");
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
        if (settings.source() == RulebookOrigin.STORE) {
            beginStored();
            if (!begun) {
                stored.beginWithoutStore();
            }
            rounds.after(settings.poll(), this::lookStored);
            return;
        }
        RulebookFolders.Attempt attempt = first.attempt();
        loaded = attempt.look();
        opening.whenOpen(() -> stored.plant(attempt));
        keeper.use(attempt);
        if (settings.watch()) {
            rounds.after(settings.poll(), this::look);
        }
    }

    /** The files on disk are the first ruleset, and after that not looked at. */
    private void beginStored() {
        begun = opening.isOpen() && stored.begin(first::attempt);
    }

    private void lookStored() {
        if (!begun) {
            beginStored();
        }
        if (opening.isOpen()) {
            stored.look();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** A change counts once two looks in a row saw the same: a file being written is left to finish. */
    private void look() {
        RulebookFolders.Look now = folders.look();
        if (!now.equals(loaded) && now.equals(last)) {
            loaded = now;
            keeper.load();
        }
        last = now;
    }
}
