package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer said when asked. {@code npsClass} is PROMOTER 9–10, PASSIVE 7–8, DETRACTOR 0–6. */
public record Sentiment(
        @Nullable Integer npsScore,
        @Nullable NpsClass npsClass,
        @Nullable Instant npsRespondedAt,
        @Nullable BigDecimal csat,
        @Nullable BigDecimal ces,
        @Nullable Boolean detractorResolved,
        @Nullable Instant asOf) {
    /** A block of which nothing is known. */
    public static final Sentiment UNKNOWN = new Sentiment(null, null, null, null, null, null, null);

    /** This block with a detractor's answer that nobody resolved yet; {@code score} is null when not said. */
    public Sentiment detracted(@Nullable Integer score, Instant respondedAt) {
        return new Sentiment(score, NpsClass.DETRACTOR, respondedAt, csat, ces, false, asOf);
    }
}
