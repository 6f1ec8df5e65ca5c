package io.proffer.wiring;

import io.proffer.rulesets.RulebookLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Loads the rulebook on a thread of its own while the framework and the store start. */
@Singleton
class FirstLoad {
    private final CompletableFuture<RulebookFolders.Attempt> attempt = new CompletableFuture<>();
    private final RulebookFolders folders;
    private final RulebookLoader loader;
    private final boolean stored;

    FirstLoad(RulebookFolders folders, RulebookLoader loader, ProfferSettings settings) {
        this.stored = settings.rulebook().source() == RulebookOrigin.STORE;
        this.folders = folders;
        this.loader = loader;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (stored) {
            return;
        }
        Thread thread = new Thread(this::load, "rulebook-first-load");
        thread.setDaemon(true);
        thread.start();
    }

    /** An error ends the start, instead of leaving whoever waits for the rulebook waiting. */
    private void load() {
        try {
            attempt.complete(folders.load(loader));
        } catch (RuntimeException | Error e) {
            attempt.completeExceptionally(e);
        }
    }

    /** What came of it, waiting until it is done; where stored rulesets rule, the files are only read when asked for. */
    RulebookFolders.Attempt attempt() {
        return stored ? folders.load(loader) : attempt.join();
    }
}
