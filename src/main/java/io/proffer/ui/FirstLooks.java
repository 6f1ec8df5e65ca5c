package io.proffer.ui;

import io.proffer.identity.User;
import io.proffer.ports.StoreUnavailable;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at every page after the start: what a first look costs, most of it the reading of classes, is paid before somebody
 * waits for it. It begins late enough not to be in the way of the first calls.
 */
@Singleton
class FirstLooks {
    private static final Logger LOG = Logger.getLogger(FirstLooks.class);
    private static final int SECONDS_AFTER_START = 1;
    /** The first look reads the classes; after a few more the machine knows which parts are used most. */
    private static final int LOOKS = 4;

    private final List<FirstLook> pages;
    private final boolean wanted;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "first-looks");
        thread.setDaemon(true);
        return thread;
    });

    FirstLooks(@All List<FirstLook> pages, @ConfigProperty(name = "proffer.console.first-looks") boolean wanted) {
        this.pages = pages;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent event) {
        if (wanted) {
            timer.schedule(this::everywhere, SECONDS_AFTER_START, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void everywhere() {
        Visitor visitor = Visitor.withoutRequest(User.ofEveryRole("first-look"));
        long began = System.nanoTime();
        try {
            for (int time = 0; time < LOOKS; time++) {
                pages.forEach(page -> look(page, visitor));
            }
            LOG.debugf("Every page was looked at, in %d ms.", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } catch (StoreUnavailable e) {
            LOG.debug("The store does not answer; whoever looks first waits a little.");
        }
    }

    /** What keeps a page from being looked at keeps a visitor from it as well, and is said then. */
    private static void look(FirstLook page, Visitor visitor) {
        try {
            page.look(visitor);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(e, "No first look at %s.", page.getClass().getSimpleName());
        }
    }
}
