package io.proffer.wiring.telemetry;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service is watched. */
public interface TelemetrySettings {

    /** How often the levels of budgets are read for the metrics. */
    @WithDefault("PT15S")
    Duration levels();
}
