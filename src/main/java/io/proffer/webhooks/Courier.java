package io.proffer.webhooks;

import io.proffer.events.OutgoingEvent;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Brings one event to one subscriber. */
public interface Courier {

    /** Tries once, within a few seconds; the stage never fails. */
    CompletionStage<Outcome> bring(OutgoingEvent event, Subscription.Wish to);

    /** What came of it. */
    sealed interface Outcome {}

    /** It was taken. */
    record Taken() implements Outcome {}

    /**
     * It was not; it may be later.
     *
     * @param pause how long the subscriber asks to be left alone, zero when it does not say
     */
    record NotTaken(String problem, Duration pause) implements Outcome {
        /** It was not taken, and nobody said for how long. */
        public NotTaken(String problem) {
            this(problem, Duration.ZERO);
        }
    }

    /** The subscriber is gone for good (410). */
    record Gone() implements Outcome {}
}
