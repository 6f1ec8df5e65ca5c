package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.accounts.StoreUnavailable;
import io.proffer.budgets.BudgetDesk;
import io.proffer.rulesets.ActiveRulebook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks now and then at levels that only the store knows, so that a scrape never waits for it. */
@Singleton
class LevelRounds {
    private static final Logger LOG = Logger.getLogger(LevelRounds.class);

    private final BudgetDesk budgets;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final BudgetMeters meters;
    private final WebhookMeters webhooks;
    private final TelemetrySettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "telemetry-levels");
        thread.setDaemon(true);
        return thread;
    });

    LevelRounds(
            BudgetDesk budgets,
            ActiveRulebook rulebook,
            InstantSource clock,
            WebhookMeters webhooks,
            MeterRegistry registry,
            TelemetrySettings settings) {
        this.budgets = budgets;
        this.rulebook = rulebook;
        this.clock = clock;
        this.meters = new BudgetMeters(registry);
        this.webhooks = webhooks;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        long every = Math.max(100, settings.levels().toMillis());
        timer.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void round() {
        try {
            webhooks.look();
            Optional<ActiveRulebook.Lease> lease = rulebook.lease();
            if (lease.isPresent()) {
                try (ActiveRulebook.Lease held = lease.get()) {
                    meters.show(budgets.standing(held.decisioning().rulebook(), clock.instant()));
                }
            }
        } catch (StoreUnavailable e) {
            LOG.debug("The store does not answer; what was seen before stands.");
        } catch (RuntimeException e) {
            LOG.error("The levels of budgets and webhooks cannot be read; the next round comes as usual.", e);
        }
    }
}
