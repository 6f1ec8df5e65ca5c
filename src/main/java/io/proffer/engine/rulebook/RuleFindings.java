package io.proffer.engine.rulebook;

import java.util.List;

/**
 * What the rules found in one account.
 *
 * @param moments moments raised, each once, in the order of their codes
 * @param refusals offers that a guard refused, in the order of rule names
 */
public record RuleFindings(List<Moment> moments, List<GuardRefusal> refusals) {
    /** Nothing found. */
    public static final RuleFindings NONE = new RuleFindings(List.of(), List.of());

    /** Copies the lists. */
    public RuleFindings {
        moments = List.copyOf(moments);
        refusals = List.copyOf(refusals);
    }

    /**
     * A moment that stands out in the customer's journey.
     *
     * @param code such as {@code VALUE_PEAK}, {@code FRICTION} or {@code GROWTH}
     * @param rule the rule's name, a sentence
     */
    public record Moment(String code, String rule) {}

    /**
     * A guard's refusal: hard rules that a table cannot say.
     *
     * @param target COMMERCIAL, a family code such as UPGRADE, or an offer key
     * @param reasonCode code the rule's name starts with
     * @param text sentence for the vendor's staff
     * @param rule the rule's name
     */
    public record GuardRefusal(String target, String reasonCode, String text, String rule) {}
}
