package io.proffer.engine.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A condition as its author wrote it. */
public final class ConditionCell {
    private final Condition condition;
    private final String text;
    /** Worked out when somebody is told of the cell; whoever comes at the same time works out the same. */
    private volatile @Nullable Asked asked;

    /**
     * A condition and its text.
     *
     * @param condition what it asks
     * @param text normalised text, such as {@code >= 10} or {@code ADMIN, SECURITY}; empty for a blank cell
     */
    public ConditionCell(Condition condition, String text) {
        this.condition = condition;
        this.text = text;
    }

    /** What it asks. */
    public Condition condition() {
        return condition;
    }

    /** Normalised text, empty for a blank cell. */
    public String text() {
        return text;
    }

    /**
     * The cell taken apart for people.
     *
     * @param numeric whether its column holds numbers; the same on every call
     */
    public Asked asked(boolean numeric) {
        Asked known = asked;
        return known == null ? asked = Asked.of(this, numeric) : known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConditionCell cell && condition.equals(cell.condition) && text.equals(cell.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(condition, text);
    }

    @Override
    public String toString() {
        return text + " " + condition;
    }
}
