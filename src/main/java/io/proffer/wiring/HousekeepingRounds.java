package io.proffer.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.proffer.decisions.DecisionDesk;
import io.proffer.idempotency.RequestKeys;
import io.proffer.retention.Housekeeping;
import io.proffer.retention.OldRecords;
import io.proffer.retention.OldRecords.Kind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes what was kept long enough, at the start and then now and again. */
@Singleton
class HousekeepingRounds {
    private static final Logger LOG = Logger.getLogger(HousekeepingRounds.class);

    private final Housekeeping housekeeping;
    private final StoreOpening opening;
    private final InstantSource clock;
    private final ProfferSettings.RetentionSettings settings;
    private final Rounds rounds =
            Rounds.of(HousekeepingRounds.class, "housekeeping", "the removal of what was kept long enough");

    private volatile Instant doneAt;

    HousekeepingRounds(
            OldRecords records,
            StoreOpening opening,
            InstantSource clock,
            ProfferSettings settings,
            MeterRegistry registry) {
        this.doneAt = clock.instant();
        TimeGauge.builder("proffer.housekeeping.done", this, TimeUnit.SECONDS, it -> it.doneAt.getEpochSecond())
                .description(
                        "When everything that was kept long enough was last removed, at first when the process began")
                .register(registry);
        this.opening = opening;
        this.settings = settings.retention();
        this.clock = clock;
        this.housekeeping = new Housekeeping(
                records,
                Map.of(
                        Kind.DECISIONS, this.settings.decisions(),
                        Kind.EVENTS, this.settings.events(),
                        Kind.WAITING_EVENTS, this.settings.events(),
                        Kind.SIMULATIONS, this.settings.events(),
                        Kind.QUOTES, this.settings.decisions(),
                        Kind.VALUE_CASES, this.settings.decisions(),
                        Kind.DECISION_KEYS, DecisionDesk.KEYS_KEPT,
                        Kind.REQUEST_KEYS, RequestKeys.KEPT));
    }

    void start(@Observes StartupEvent event) {
        opening.whenOpen(() -> rounds.now(settings.every(), this::round));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void round() {
        housekeeping
                .run(clock.instant())
                .forEach((kind, rows) -> LOG.infof("%d %s were kept long enough and are gone.", rows, kind));
        doneAt = clock.instant();
    }
}
