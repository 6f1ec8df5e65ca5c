package io.proffer.wiring;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nobody has seen this replica serve what rules for too long. */
@Readiness
@Singleton
class RulesetLineHealth implements HealthCheck {
    /** A replica that is this far behind takes no calls. */
    private static final Duration LONGEST_LAG = Duration.ofSeconds(60);

    private final StoredRulebook stored;
    private final InstantSource clock;

    RulesetLineHealth(StoredRulebook stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant inStepAt = stored.inStepAt();
        HealthCheckResponseBuilder health = HealthCheckResponse.named("ruleset line");
        if (inStepAt == null) {
            // Files rule, or the first look is still to come.
            return health.up().build();
        }
        Duration lag = Duration.between(inStepAt, clock.instant());
        return health.status(lag.compareTo(LONGEST_LAG) <= 0)
                .withData("lagSeconds", lag.toSeconds())
                .build();
    }
}
