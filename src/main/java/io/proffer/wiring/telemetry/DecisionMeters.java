package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts decisions by outcome and candidates by verdict and stage, and times the calls. No tag names an account. */
final class DecisionMeters {
    /** The timer of calls. */
    static final String CALLS = "proffer.decisions";

    /** Promises are made at 20, 50 and 500 ms; the other bounds say how far they are missed or kept. */
    static final Duration[] BOUNDS = Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final int MODES = Mode.values().length;
    private static final int VERDICTS = Verdict.values().length;
    private static final int STAGES = Stage.values().length;

    private final MeterRegistry registry;
    private final AtomicReferenceArray<@Nullable Timer> calls =
            new AtomicReferenceArray<>(MODES * DecisionOutcome.values().length);
    private final AtomicReferenceArray<@Nullable Counter> ends = new AtomicReferenceArray<>(MODES * VERDICTS * STAGES);

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        // Present from the start: a rate over a series that begins with its first failure misses that failure.
        timer(Mode.LIVE, DecisionOutcome.FAILED);
        timer(Mode.LIVE, DecisionOutcome.ERROR);
        // And whoever asks whether nothing commercial was proposed needs a series that stays at nothing.
        timer(Mode.LIVE, DecisionOutcome.COMMERCIAL);
    }

    /** Notes a call; the answer is null when it failed. */
    void note(boolean dryRun, @Nullable DecisionAnswer answer, Duration took) {
        Mode mode = dryRun ? Mode.DRY_RUN : Mode.LIVE;
        timer(mode, DecisionOutcome.of(answer)).record(took);
        if (answer instanceof DecisionAnswer.Made made) {
            note(mode, made.decision());
        }
    }

    /** Adds up first, because most candidates of a decision end alike. */
    private void note(Mode mode, Decision decision) {
        int[] sums = new int[VERDICTS * STAGES];
        for (CandidateEvaluation each : decision.rejected()) {
            sums[each.verdict().ordinal() * STAGES + each.stage().ordinal()]++;
        }
        sums[Verdict.SELECTED.ordinal() * STAGES + Stage.TREATMENT.ordinal()] += offers(decision.propositions());
        for (int end = 0; end < sums.length; end++) {
            if (sums[end] > 0) {
                counter(mode, end).increment(sums[end]);
            }
        }
    }

    /** An offer that is proposed in several placements is one candidate. */
    private static int offers(List<Proposition> propositions) {
        Set<String> keys = new HashSet<>();
        propositions.forEach(each -> keys.add(each.offerKey()));
        return keys.size();
    }

    private Timer timer(Mode mode, DecisionOutcome outcome) {
        int at = outcome.ordinal() * MODES + mode.ordinal();
        Timer known = calls.get(at);
        if (known != null) {
            return known;
        }
        Timer timer = Timer.builder(CALLS)
                .description("Calls for a decision, by what came of them, with the store included")
                .tag("mode", mode.name())
                .tag("outcome", outcome.name())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        calls.set(at, timer);
        return timer;
    }

    private Counter counter(Mode mode, int end) {
        int at = mode.ordinal() * VERDICTS * STAGES + end;
        Counter known = ends.get(at);
        if (known != null) {
            return known;
        }
        Counter counter = Counter.builder("proffer.candidates")
                .description("Candidate offers of decisions, by how and where they ended")
                .tag("mode", mode.name())
                .tag("verdict", Verdict.values()[end / STAGES].name())
                .tag("stage", Stage.values()[end % STAGES].name())
                .register(registry);
        ends.set(at, counter);
        return counter;
    }
}
