package io.proffer.wiring.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.StageSummary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.StageWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans of decisions: one of the call, and in it one of each stage. Candidates pass some stages one after the other, so the
 * spans of these overlap; what each took of the processor is an attribute.
 */
final class DecisionTraces {
    private static final AttributeKey<String> DECISION = AttributeKey.stringKey("proffer.decision.id");
    private static final AttributeKey<String> RULESET = AttributeKey.stringKey("proffer.ruleset.id");
    private static final AttributeKey<String> MODE = AttributeKey.stringKey("proffer.mode");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("proffer.outcome");
    private static final AttributeKey<Long> BUSY = AttributeKey.longKey("proffer.stage.busy_us");
    private static final AttributeKey<Long> VISITS = AttributeKey.longKey("proffer.stage.visits");
    private static final AttributeKey<Long> ENTERED = AttributeKey.longKey("proffer.stage.entered");
    private static final AttributeKey<Long> REFUSED = AttributeKey.longKey("proffer.stage.refused");

    private final Tracer tracer;

    DecisionTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The trace of a call that begins. */
    Trace begin() {
        return new Trace(tracer.spanBuilder("decision").startSpan());
    }

    /** The trace of one call. */
    final class Trace implements AutoCloseable {
        private final Span span;
        private final Scope scope;
        private final List<StageTimes> attempts = new ArrayList<>(1);

        private Trace(Span span) {
            this.span = span;
            this.scope = span.makeCurrent();
        }

        StageWatch decides(DecisionRequest request, Rulebook rulebook) {
            if (!span.isRecording()) {
                return StageWatch.NOBODY;
            }
            span.setAttribute(DECISION, request.decisionId());
            span.setAttribute(RULESET, rulebook.id());
            span.setAttribute(MODE, request.mode().name());
            StageTimes times = new StageTimes(epochNanos());
            attempts.add(times);
            return times;
        }

        void answers(@Nullable DecisionAnswer answer) {
            if (!span.isRecording()) {
                return;
            }
            DecisionOutcome outcome = DecisionOutcome.of(answer);
            span.setAttribute(OUTCOME, outcome.name());
            if (outcome == DecisionOutcome.ERROR || outcome == DecisionOutcome.FAILED) {
                span.setStatus(StatusCode.ERROR);
            }
            List<StageSummary> funnel =
                    answer instanceof DecisionAnswer.Made made ? made.decision().funnel() : List.of();
            attempts.forEach(attempt -> attempt.read(times -> stage(times, funnel)));
        }

        private void stage(StageTimes.Times times, List<StageSummary> funnel) {
            Span stage = tracer.spanBuilder(times.stage().name())
                    .setStartTimestamp(times.first(), TimeUnit.NANOSECONDS)
                    .startSpan();
            stage.setAttribute(BUSY, TimeUnit.NANOSECONDS.toMicros(times.busy()));
            stage.setAttribute(VISITS, (long) times.visits());
            funnel.stream().filter(each -> each.stage() == times.stage()).forEach(summary -> {
                stage.setAttribute(ENTERED, (long) summary.entered());
                stage.setAttribute(REFUSED, (long) summary.refused());
            });
            stage.end(times.last(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }

    /** Wall-clock time that runs as evenly as the machine's own. */
    private static LongSupplier epochNanos() {
        Instant now = Clock.systemUTC().instant();
        long offset = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - System.nanoTime();
        return () -> offset + System.nanoTime();
    }
}
