package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionWatch;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.idempotency.Replays;
import io.smallrye.common.vertx.VertxContext;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Lets meters, traces and log lines follow each call for a decision. */
public final class WatchedDecisions implements DecisionWatch {
    /** The room that decides: a line for each decision, at DEBUG. */
    private static final Logger LOG = Logger.getLogger("io.proffer.decisions");

    private static final String DECISION = "decisionId";
    private static final String ACCOUNT = "accountId";
    private static final String RULESET = "rulesetId";

    private final DecisionMeters meters;
    private final Replays replays;
    private final @Nullable DecisionTraces traces;

    /**
     * Watches calls.
     *
     * @param tracer where spans go, null when nobody wants any
     */
    public WatchedDecisions(MeterRegistry registry, Replays replays, @Nullable Tracer tracer) {
        this.meters = new DecisionMeters(registry);
        this.replays = replays;
        this.traces = tracer == null ? null : new DecisionTraces(tracer);
    }

    @Override
    public Watched begins(DecisionCall call) {
        return new OneCall(call, traces == null ? null : traces.begin());
    }

    private final class OneCall implements Watched {
        private final DecisionCall call;
        private final DecisionTraces.@Nullable Trace trace;
        private final long began = System.nanoTime();
        private @Nullable DecisionAnswer answer;

        OneCall(DecisionCall call, DecisionTraces.@Nullable Trace trace) {
            this.call = call;
            this.trace = trace;
            forget();
            MDC.put(ACCOUNT, call.accountId());
        }

        @Override
        public StageWatch decides(DecisionRequest request, Rulebook rulebook) {
            MDC.put(DECISION, request.decisionId());
            MDC.put(RULESET, rulebook.id());
            return trace == null ? StageWatch.NOBODY : trace.decides(request, rulebook);
        }

        @Override
        public void answers(DecisionAnswer given) {
            answer = given;
            if (given instanceof DecisionAnswer.Repeated) {
                replays.add();
            }
        }

        @Override
        public void close() {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            meters.note(call.isDryRun(), answer, took);
            LOG.debugf("Decided in %d us: %s", took.toNanos() / 1000, DecisionOutcome.of(answer));
            if (answer != null || !VertxContext.isOnDuplicatedContext()) {
                forget();
            }
            // Otherwise the line that says why the request failed is still to come; the words end with the request.
            if (trace != null) {
                trace.answers(answer);
                trace.close();
            }
        }

        private static void forget() {
            MDC.remove(DECISION);
            MDC.remove(ACCOUNT);
            MDC.remove(RULESET);
        }
    }
}
