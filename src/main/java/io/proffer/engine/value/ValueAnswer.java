package io.proffer.engine.value;

import io.proffer.engine.verdict.Refusal;

/** What the weighing of an offer says. */
public sealed interface ValueAnswer {

    /**
     * Worth it, or asked for by the customer.
     *
     * @param valueCase the figures
     */
    record Valued(ValueCase valueCase) implements ValueAnswer {}

    /**
     * The customer would gain too little.
     *
     * @param refusal verdict and code VALUE_BELOW_THRESHOLD
     * @param valueCase the figures that fell short
     */
    record BelowThreshold(Refusal refusal, ValueCase valueCase) implements ValueAnswer {}

    /**
     * It cannot be weighed.
     *
     * @param refusal code UNKNOWN_FACT, naming what is missing
     */
    record NotWeighed(Refusal refusal) implements ValueAnswer {}

    /** Nothing is weighed: care, education, advocacy and rewards cost the customer nothing. */
    record NoValueCase() implements ValueAnswer {}
}
