package io.proffer.api.propositions;

import io.proffer.engine.arbitration.ScoreBreakdown;
import io.proffer.engine.decision.Proposition.Cta;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.treatment.Presentation;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposition in the contract: where it stands, and as much of what was proposed as is asked for. */
@Schema(
        name = "PropositionView",
        allOf = {PropositionView.Head.class, PropositionShape.Proposed.class})
interface PropositionShape {
    /** What was proposed; {@code quote} and what follows it where {@code expand} asks for it. */
    record Proposed(
            @Nullable String name,
            @Nullable String placement,
            @Nullable String outcome,
            @Nullable Cta cta,
            @Nullable Integer seatsDelta,
            @Nullable Quote quote,
            @Nullable ValueCase valueCase,
            @Nullable Presentation presentation,
            @Nullable List<Reason> why,
            @Nullable ScoreBreakdown scoreBreakdown) {}
}
