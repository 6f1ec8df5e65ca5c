package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulesetStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which ruleset serves, since when, and how loading went. */
public final class RulebookMeters {
    private final ActiveRulebook active;
    private final MultiGauge serving;
    private final Counter loaded;
    private final Counter refused;

    /** Meters of the rulebook that serves. */
    public RulebookMeters(MeterRegistry registry, ActiveRulebook active) {
        this.active = active;
        this.serving = MultiGauge.builder("proffer.ruleset.serving")
                .description("1 for the ruleset that serves here")
                .register(registry);
        this.loaded = loads(registry, "loaded");
        this.refused = loads(registry, "refused");
        Gauge.builder("proffer.rulebook.last.load.ok", active, RulebookMeters::lastLoadOk)
                .description("1 while the last load of the rulebook was good, 0 while the last good one serves on")
                .register(registry);
        Gauge.builder("proffer.ruleset.activated", active, RulebookMeters::activatedAt)
                .description("When the ruleset that serves here was activated, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Counter loads(MeterRegistry registry, String outcome) {
        return Counter.builder("proffer.rulebook.loads")
                .description("Loads of the rulebook, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** A rulebook was loaded, and serves. */
    public void loaded() {
        loaded.increment();
        name();
    }

    /** A rulebook was refused; the last good one may serve since. */
    public void refused() {
        refused.increment();
        name();
    }

    private void name() {
        RulesetStatus.@Nullable Active now = active.status().active();
        serving.register(
                now == null
                        ? List.of()
                        : List.of(MultiGauge.Row.of(Tags.of("ruleset", now.id(), "hash", now.hash()), 1)),
                true);
    }

    private static double lastLoadOk(ActiveRulebook active) {
        return active.status().lastLoad() != null && active.status().lastLoad().ok() ? 1 : 0;
    }

    private static double activatedAt(ActiveRulebook active) {
        RulesetStatus.@Nullable Active now = active.status().active();
        return now == null ? Double.NaN : now.activatedAt().getEpochSecond();
    }
}
