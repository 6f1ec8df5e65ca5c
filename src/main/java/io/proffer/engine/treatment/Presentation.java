package io.proffer.engine.treatment;

import io.proffer.engine.coverage.CallToAction;
import io.proffer.engine.treatment.content.Words;
import io.proffer.engine.treatment.delivery.Delivery;
import io.proffer.engine.treatment.delivery.Path;
import io.proffer.engine.treatment.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How a proposition is shown: the path, the words, what speaks for it, and what is done once it is accepted.
 *
 * @param path how it may be shown and who fulfils it, null when the rulebook has no table for it
 * @param treatment the words
 * @param evidence what speaks for it
 * @param delivery what is done once it is accepted
 * @param careAction who answers, and by when; null for everything but care
 */
public record Presentation(
        @Nullable Path path,
        Words treatment,
        Evidence evidence,
        Delivery delivery,
        @Nullable CallToAction careAction) {

    /** Who fulfils it: SELF_SERVE, ASSISTED or DEAL_DESK; null when the rulebook does not say. */
    public @Nullable String fulfilment() {
        return path == null ? null : path.fulfilmentPath();
    }
}
