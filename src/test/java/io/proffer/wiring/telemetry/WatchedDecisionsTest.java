package io.proffer.wiring.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionWatch.Watched;
import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.idempotency.Replays;
import io.proffer.ports.StoreUnavailable;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedDecisionsTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final DecisionCall LIVE = DecisionCall.of("acct_robo");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Replays replays = new Replays();
    private final Kept kept = new Kept();
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(kept))
            .build();
    private final Decisioning decisioning = new Decisioning(ShippedRulebook.get());

    @Test
    void everyCandidateIsCountedOnce() {
        Decision decision = decide(watched(false));
        assertThat(registry.find("proffer.candidates").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(ShippedRulebook.get().catalog().offers().size());
        assertThat(registry.get("proffer.candidates")
                        .tags("mode", "LIVE", "verdict", "SELECTED", "stage", "TREATMENT")
                        .counter()
                        .count())
                .isEqualTo(decision.propositions().size());
        assertThat(timer("COMMERCIAL").count()).isOne();
    }

    @Test
    void aCallThatFailsIsCountedAndLeavesNoWordsBehind() {
        assertThatThrownBy(() -> {
                    try (Watched watched = watched(false).begins(LIVE)) {
                        watched.decides(request(), decisioning.rulebook());
                        throw new StoreUnavailable(new IllegalStateException("gone"));
                    }
                })
                .isInstanceOf(StoreUnavailable.class);
        assertThat(timer("FAILED").count()).isOne();
        assertThat(MDC.get("accountId")).isNull();
    }

    @Test
    void whatAlertsCompareWithNothingIsThereBeforeTheFirstCall() {
        watched(false);
        for (String outcome : List.of("COMMERCIAL", "ERROR", "FAILED")) {
            assertThat(timer(outcome).count()).as(outcome).isZero();
        }
    }

    @Test
    void whatIsAnsweredAgainCountsAsReplay() {
        try (Watched watched = watched(false).begins(LIVE)) {
            watched.answers(new DecisionAnswer.KeyReused("k"));
        }
        assertThat(replays.count()).isZero();
        assertThat(timer("REFUSED").count()).isOne();
    }

    @Test
    void linesOfACallSayWhichDecisionTheyBelongTo() {
        try (Watched watched = watched(false).begins(LIVE)) {
            watched.decides(request(), decisioning.rulebook());
            assertThat(MDC.get("accountId")).isEqualTo("acct_robo");
            assertThat(MDC.get("decisionId")).isEqualTo("dec_1");
            assertThat(MDC.get("rulesetId")).isEqualTo(decisioning.rulebook().id());
        }
        assertThat(MDC.get("decisionId")).isNull();
    }

    @Test
    void eachStageHasASpanInTheSpanOfItsDecision() {
        decide(watched(true));
        SpanData decision = kept.named("decision");
        assertThat(decision.getAttributes().asMap().toString()).contains("dec_1", "COMMERCIAL", "LIVE");
        assertThat(kept.spans).extracting(SpanData::getName).contains(names(Stage.values()));
        assertThat(kept.spans).allSatisfy(span -> {
            assertThat(span.getTraceId()).isEqualTo(decision.getTraceId());
            assertThat(span.getStartEpochNanos()).isBetween(decision.getStartEpochNanos(), decision.getEndEpochNanos());
            assertThat(span.getEndEpochNanos()).isBetween(span.getStartEpochNanos(), decision.getEndEpochNanos());
        });
        assertThat(kept.named("PRICING").getParentSpanId()).isEqualTo(decision.getSpanId());
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void aFailedCallIsAFailedSpan() {
        try (Watched watched = watched(true).begins(LIVE)) {
            watched.decides(request(), decisioning.rulebook());
        }
        assertThat(kept.named("decision").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void withoutTracesNobodyWatchesTheStages() {
        try (Watched watched = watched(false).begins(LIVE)) {
            assertThat(watched.decides(request(), decisioning.rulebook())).isSameAs(StageWatch.NOBODY);
        }
    }

    private WatchedDecisions watched(boolean traced) {
        return new WatchedDecisions(registry, replays, traced ? tracing.get("test") : null);
    }

    private Decision decide(WatchedDecisions watch) {
        try (Watched watched = watch.begins(LIVE)) {
            Decision decision = decisioning.decide(request(), watched.decides(request(), decisioning.rulebook()));
            watched.answers(new DecisionAnswer.Made(decision, null));
            return decision;
        }
    }

    private static DecisionRequest request() {
        AccountReading reading = AccountReader.read(GoldenAccount.document(), AS_OF);
        return DecisionRequest.of(
                "dec_1",
                ((AccountReading.Accepted) reading).account(),
                "sha256:test",
                AS_OF,
                DecisionRequest.Mode.LIVE);
    }

    private Timer timer(String outcome) {
        return registry.get("proffer.decisions")
                .tags("mode", "LIVE", "outcome", outcome)
                .timer();
    }

    private static String[] names(Stage[] stages) {
        return Arrays.stream(stages).map(Stage::name).toArray(String[]::new);
    }

    private static final class Kept implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        SpanData named(String name) {
            return spans.stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public CompletableResultCode export(@Nullable Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
