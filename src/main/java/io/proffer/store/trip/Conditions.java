package io.proffer.store.trip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a select that were asked for, with their values; what was not asked for is not in it. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition on a value, unless there is none. */
    public Conditions when(@Nullable Object value, String condition) {
        return value == null ? this : always(condition, value);
    }

    /** Adds a condition on some values: a question mark for each. */
    public Conditions always(String condition, Object... with) {
        conditions.add(condition);
        values.addAll(List.of(with));
        return this;
    }

    /** Adds that a column has one of some values, unless there are none; what follows stands after the list. */
    public Conditions in(String column, Collection<?> some, String after) {
        return some.isEmpty()
                ? this
                : always(
                        column + " in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")" + after,
                        some.toArray());
    }

    /** The conditions, to stand after {@code where}. */
    public String text() {
        return String.join(" and ", conditions);
    }

    /** Their values in order. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
