package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every value that one fact may have, the unknown one included, divided as finely as the cells of a table ask. */
sealed interface Axis permits OrderedAxis, CodeAxis, SetAxis {

    /**
     * The axis of a term.
     *
     * @param conditions every condition a table has on it
     * @param from the first day that matters, for the day of the decision; null when all values do
     */
    static Axis of(Term term, Collection<Condition> conditions, @Nullable LocalDate from) {
        return switch (term.type()) {
            case CODE, TEXT -> CodeAxis.of(term, conditions);
            case CODES -> SetAxis.of(term, conditions);
            case INTEGER, DECIMAL, MONEY, PERCENT, DATE, DURATION, YES_NO -> OrderedAxis.of(term, conditions, from);
        };
    }

    /**
     * One value of a side that is not empty, or values that no condition tells apart: the unknown one where the side holds
     * every value, else the lowest known one.
     */
    Side narrowed(Side side);

    /** The term whose values these are. */
    Term term();

    /** Every value. */
    Side all();

    /** Every value but the unknown one. */
    Side known();

    /** The values that meet a condition. */
    Side of(Condition condition);

    /** The values in words, such as {@code >= 80 or unknown}; empty for all known values, with or without the unknown. */
    String words(Side side);

    /** A cell that holds exactly these values, blank for all; empty when no single cell can say it. */
    Optional<String> cell(Side side);

    /** One of the values, as a person would write it; a known one where there is one. */
    String example(Side side);
}
