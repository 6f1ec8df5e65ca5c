package io.proffer.engine.decision;

import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.Quote;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proposition that stands is proposed again. It is as long as the same is bought at the same price; otherwise a
 * new one takes its place.
 */
public final class Continuity {
    private Continuity() {}

    /** The open proposition that a decision proposes again, empty when it proposes something new. */
    public static Optional<OpenProposition> standing(
            Memory memory, String offerKey, @Nullable Quote quote, Instant asOf) {
        for (OpenProposition open : memory.open()) {
            if (open.offerKey().equals(offerKey) && open.expiresAt().isAfter(asOf) && open.promises(terms(quote))) {
                return Optional.of(open);
            }
        }
        return Optional.empty();
    }

    /** What a quote promises, null when there is none. */
    public static @Nullable HeldTerms terms(@Nullable Quote quote) {
        return quote == null ? null : quote.promise();
    }
}
