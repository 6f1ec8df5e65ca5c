package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.engine.contact.Consumption.CapUse;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.ReportWatch;

/**
 * Levels of contact limits: each account has its own, so what is shown is how full they are when something is put to a
 * customer, and how often a limit, a cap or a budget forbade it. Tags are rows of tables and budgets, never accounts.
 */
final class CapMeters implements ReportWatch {
    /** Half used, and all but used up: what is above the second took the last place. */
    private static final double[] BOUNDS = {0.5, 0.99};

    private final MeterRegistry registry;

    CapMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(EventAnswer answer) {
        if (answer instanceof EventAnswer.Noted noted) {
            noted.answer().capsConsumed().forEach(this::used);
        } else if (answer instanceof EventAnswer.UsedUp refused) {
            Counter.builder("proffer.cap.refusals")
                    .description("Propositions that could not be shown, by the limit, cap or budget that was used up")
                    .tag("cap", refused.key())
                    .tag("code", refused.code())
                    .register(registry)
                    .increment();
        }
    }

    private void used(CapUse use) {
        DistributionSummary.builder("proffer.cap.used.ratio")
                .description("How far a contact limit of an account is used once something was shown, from 0 to 1")
                .tag("cap", use.cap())
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record((double) use.used() / use.limit());
    }
}
