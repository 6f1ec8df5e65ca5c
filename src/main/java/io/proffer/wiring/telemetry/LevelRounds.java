package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.budgets.BudgetDesk;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.wiring.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Looks now and then at levels that only the store knows, so that a scrape never waits for it. */
@Singleton
class LevelRounds {
    private final BudgetDesk budgets;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final BudgetMeters meters;
    private final WebhookMeters webhooks;
    private final TelemetrySettings settings;
    private final Rounds rounds =
            Rounds.quiet(LevelRounds.class, "telemetry-levels", "the look at levels of budgets and webhooks");

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
        rounds.after(settings.levels(), this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void round() {
        webhooks.look();
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (lease.isPresent()) {
            try (ActiveRulebook.Lease held = lease.get()) {
                meters.show(budgets.standing(held.decisioning().rulebook(), clock.instant()));
            }
        }
    }
}
