package io.proffer.json.typed;

import java.util.Map;
import java.util.Set;

/**
 * What the type of a record component does not say. Components are named {@code Record.component}, ranges by the name of
 * the component alone.
 *
 * @param required components without which the rest means nothing
 * @param ids components that hold an id
 * @param ranges ranges of numbers that differ from what their names say ({@code …Pct} 0 to 100, {@code …Ratio} 0 to 1,
 *     others from 0)
 * @param others what becomes of members that are no component
 */
public record FieldRules(Set<String> required, Set<String> ids, Map<String, NumberRange> ranges, Others others) {

    /** What becomes of members that are no component. */
    public enum Others {
        /** Another version may know them. */
        IGNORED,
        /** Those that are nearly a component are faults. */
        MISSPELT_REFUSED,
        /** All are faults. */
        REFUSED
    }

    /** Copies the collections. */
    public FieldRules {
        required = Set.copyOf(required);
        ids = Set.copyOf(ids);
        ranges = Map.copyOf(ranges);
    }

    /** Rules under which members that are no component are ignored. */
    public FieldRules(Set<String> required, Set<String> ids, Map<String, NumberRange> ranges) {
        this(required, ids, ranges, Others.IGNORED);
    }

    /** These rules for what an administrator sends, or a price is made of: any other member is a fault, wherever it stands. */
    public FieldRules forAdmins() {
        return new FieldRules(required, ids, ranges, Others.REFUSED);
    }

    /** These rules for what is asked: a member that was meant and misspelt would give the answer to another question. */
    public FieldRules forQuestions() {
        return new FieldRules(required, ids, ranges, Others.MISSPELT_REFUSED);
    }

    NumberRange range(String component, long largest) {
        NumberRange own = ranges.get(component);
        if (own != null) {
            return own;
        }
        if (component.endsWith("Ratio")) {
            return NumberRange.of(0, 1);
        }
        return NumberRange.of(0, component.endsWith("Pct") ? 100 : largest);
    }
}
