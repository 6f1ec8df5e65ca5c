package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts decisions by outcome and candidates by verdict and stage, and times the calls. No tag names an account. */
final class DecisionMeters {
    /** Promises are made at 20, 50 and 500 ms; the other bounds say how far they are missed or kept. */
    static final Duration[] BOUNDS = Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Call, Timer> calls = new ConcurrentHashMap<>();
    private final Map<End, Counter> ends = new ConcurrentHashMap<>();

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        // Present from the start: a rate over a series that begins with its first failure misses that failure.
        calls.computeIfAbsent(new Call(Mode.LIVE, DecisionOutcome.FAILED), this::timer);
        calls.computeIfAbsent(new Call(Mode.LIVE, DecisionOutcome.ERROR), this::timer);
    }

    private record Call(Mode mode, DecisionOutcome outcome) {}

    private record End(Mode mode, Verdict verdict, Stage stage) {}

    /** Notes a call; the answer is null when it failed. */
    void note(boolean dryRun, @Nullable DecisionAnswer answer, Duration took) {
        Mode mode = dryRun ? Mode.DRY_RUN : Mode.LIVE;
        calls.computeIfAbsent(new Call(mode, DecisionOutcome.of(answer)), this::timer)
                .record(took);
        if (answer instanceof DecisionAnswer.Made made) {
            note(mode, made.decision());
        }
    }

    private void note(Mode mode, Decision decision) {
        decision.propositions().stream()
                .map(each -> each.offerKey())
                .distinct()
                .forEach(offer -> ends.computeIfAbsent(new End(mode, Verdict.SELECTED, Stage.TREATMENT), this::counter)
                        .increment());
        decision.rejected()
                .forEach(each -> ends.computeIfAbsent(new End(mode, each.verdict(), each.stage()), this::counter)
                        .increment());
    }

    private Timer timer(Call call) {
        return Timer.builder("proffer.decisions")
                .description("Calls for a decision, by what came of them, with the store included")
                .tag("mode", call.mode.name())
                .tag("outcome", call.outcome.name())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter counter(End end) {
        return Counter.builder("proffer.candidates")
                .description("Candidate offers of decisions, by how and where they ended")
                .tag("mode", end.mode.name())
                .tag("verdict", end.verdict.name())
                .tag("stage", end.stage.name())
                .register(registry);
    }
}
