package io.proffer.wiring;

import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetStatus;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a rulebook serves; says so when the files on disk are not the ones that serve. */
@Readiness
@Singleton
class RulebookHealth implements HealthCheck {
    private static final int NAMED_FAULTS = 5;

    private final ActiveRulebook active;

    RulebookHealth(ActiveRulebook active) {
        this.active = active;
    }

    @Override
    public HealthCheckResponse call() {
        RulesetStatus status = active.status();
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("rulebook").status(status.active() != null);
        if (status.active() != null) {
            health.withData("id", status.active().id())
                    .withData("hash", status.active().hash());
        }
        RulesetStatus.LastLoad load = status.lastLoad();
        if (load != null) {
            health.withData("lastLoad", load.ok() ? "ok" : "failed")
                    .withData("lastLoadAt", load.at().toString());
        }
        if (load != null && !load.ok()) {
            health.withData("problems", load.problems().size()).withData("reason", reason(load));
        }
        return health.build();
    }

    private static String reason(RulesetStatus.LastLoad load) {
        return load.problems().stream()
                .limit(NAMED_FAULTS)
                .map(FileFault::toString)
                .collect(Collectors.joining(" | "));
    }
}
