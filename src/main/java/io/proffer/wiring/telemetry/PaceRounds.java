package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.pace.Pace;
import io.proffer.pace.Reading;
import io.proffer.pace.Times;
import io.proffer.wiring.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads the counters of decisions now and again, so that a page can show the last hour without a monitoring system. */
@Singleton
class PaceRounds {
    /** Calls that led to no decision. */
    private static final Set<String> UNDECIDED = Set.of(DecisionOutcome.REFUSED.name(), DecisionOutcome.FAILED.name());

    private final Pace pace;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final TelemetrySettings settings;
    private final Rounds rounds =
            Rounds.of(PaceRounds.class, "telemetry-pace", "the reading of the counters of decisions");

    PaceRounds(Pace pace, MeterRegistry registry, InstantSource clock, TelemetrySettings settings) {
        this.pace = pace;
        this.registry = registry;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        rounds.now(settings.pace(), () -> pace.note(reading()));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private Reading reading() {
        List<Timer> timers = registry.find(DecisionMeters.CALLS).timers().stream()
                .filter(timer -> !UNDECIDED.contains(timer.getId().getTag("outcome")))
                .toList();
        return new Reading(clock.instant(), count(timers, Mode.LIVE), count(timers, Mode.DRY_RUN), times(timers));
    }

    private static long count(Collection<Timer> timers, Mode mode) {
        return timers.stream()
                .filter(timer -> mode.name().equals(timer.getId().getTag("mode")))
                .mapToLong(Timer::count)
                .sum();
    }

    private static Times times(Collection<Timer> timers) {
        long[] within = new long[DecisionMeters.BOUNDS.length];
        long all = 0;
        for (Timer timer : timers) {
            CountAtBucket[] buckets = timer.takeSnapshot().histogramCounts();
            // Without a registry that keeps buckets there is none.
            for (int at = 0; at < Math.min(within.length, buckets.length); at++) {
                within[at] += (long) buckets[at].count();
            }
            all += timer.count();
        }
        List<Double> bounds = Arrays.stream(DecisionMeters.BOUNDS)
                .map(Duration::toMillis)
                .map(Long::doubleValue)
                .toList();
        return new Times(bounds, Arrays.stream(within).boxed().toList(), all);
    }
}
