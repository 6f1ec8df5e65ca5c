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
 * @param closed true when a member that is no component is a fault, false when it is ignored
 */
public record FieldRules(Set<String> required, Set<String> ids, Map<String, NumberRange> ranges, boolean closed) {
    /** Copies the collections. */
    public FieldRules {
        required = Set.copyOf(required);
        ids = Set.copyOf(ids);
        ranges = Map.copyOf(ranges);
    }

    /** Rules under which members that are no component are ignored. */
    public FieldRules(Set<String> required, Set<String> ids, Map<String, NumberRange> ranges) {
        this(required, ids, ranges, false);
    }

    /** These rules for what an administrator sends: a misspelt member is a fault, wherever it stands. */
    public FieldRules forAdmins() {
        return new FieldRules(required, ids, ranges, true);
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
