package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.opentelemetry.api.OpenTelemetry;
import io.proffer.decisions.DecisionWatch;
import io.proffer.idempotency.Replays;
import io.proffer.pace.Pace;
import io.proffer.propositions.report.ReportWatch;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.signals.Redecisions;
import io.proffer.store.Transactions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Furnishes what watches the rooms. */
final class Instruments {

    @Produces
    @Singleton
    Replays replays() {
        return new Replays();
    }

    @Produces
    @Singleton
    Pace pace() {
        return new Pace();
    }

    @Produces
    @Singleton
    RulebookMeters rulebookMeters(MeterRegistry registry, ActiveRulebook active) {
        return new RulebookMeters(registry, active);
    }

    /** Nobody makes spans while they are off, so that they cost nothing. */
    @Produces
    @Singleton
    DecisionWatch watch(
            MeterRegistry registry,
            Replays replays,
            Instance<OpenTelemetry> telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return new WatchedDecisions(
                registry, replays, off ? null : telemetry.get().getTracer("io.proffer"));
    }

    @Produces
    @Singleton
    ReportWatch reports(MeterRegistry registry) {
        return new CapMeters(registry);
    }

    /** The same bounds for every address, so that the slow ones are found. */
    @Produces
    @Singleton
    MeterFilter requestBounds() {
        double[] bounds = Stream.of(DecisionMeters.BOUNDS)
                .mapToDouble(bound -> bound.toNanos())
                .toArray();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return !id.getName().equals("http.server.requests")
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(bounds)
                                .build()
                                .merge(config);
            }
        };
    }

    /** Who asks which methods an address takes names it whole, with the account in it: that would be a series for each. */
    @Produces
    @Singleton
    MeterFilter oneSeriesForOptions() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals("http.server.requests") && "OPTIONS".equals(id.getTag("method"))
                        ? id.withTag(Tag.of("uri", "UNKNOWN"))
                        : id;
            }
        };
    }

    void start(@Observes StartupEvent event, MeterRegistry registry, Replays replays, Redecisions redecisions) {
        FunctionCounter.builder("proffer.idempotent.replays", replays, Replays::count)
                .description("Answers given again under the key of an earlier request")
                .register(registry);
        FunctionCounter.builder("proffer.store.failures", registry, any -> Transactions.failures())
                .description("Transactions that failed because the store did not answer")
                .register(registry);
        Gauge.builder("proffer.redecisions.waiting", redecisions, Redecisions::waiting)
                .description("Accounts that wait for a decision because of a signal")
                .register(registry);
        Gauge.builder("proffer.redecisions.capacity", redecisions, Redecisions::capacity)
                .description("Most accounts that may wait; beyond it, signals are answered with 429")
                .register(registry);
    }
}
