package io.proffer.wiring.telemetry;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service is watched. */
public interface TelemetrySettings {

    /** How often the levels of budgets are read for the metrics. */
    @WithDefault("PT15S")
    Duration levels();

    /** How often the counters of decisions are read for the curves of the last hour. */
    @WithDefault("PT30S")
    Duration pace();
}
