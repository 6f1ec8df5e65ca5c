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

    FirstLoad(RulebookFolders folders, RulebookLoader loader) {
        this.folders = folders;
        this.loader = loader;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Thread thread = new Thread(() -> attempt.complete(folders.load(loader)), "rulebook-first-load");
        thread.setDaemon(true);
        thread.start();
    }

    /** What came of it, waiting until it is done. */
    RulebookFolders.Attempt attempt() {
        return attempt.join();
    }
}
