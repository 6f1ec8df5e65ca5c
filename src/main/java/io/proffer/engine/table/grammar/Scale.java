package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import java.util.List;

/** How the values of one ordered term are written and encoded. */
interface Scale {

    static Scale of(Term term) {
        return switch (term.type()) {
            case DATE -> new DateScale(term);
            case DURATION -> new DurationScale(term);
            default -> new NumberScale(term);
        };
    }

    /** The term whose values these are. */
    Term term();

    /** The encoding of a value written as text. */
    long encode(String text);

    /** The encoding of a cell that holds no text. */
    long raw(RawCell cell);

    /** The outcome behind an encoding. */
    Object value(long encoded);

    /** The distance between neighbouring values: what lies above 80 when 80 itself is left out. */
    long step();

    /** The value in its normal form. */
    default String text(long encoded) {
        return Fixed.text(term().type(), encoded);
    }

    /** The code of a fault that what is written is no value of the kind. */
    default String notOne() {
        return switch (term().type()) {
            case DATE -> "NOT_A_DATE";
            case DURATION -> "NOT_A_DURATION";
            default -> "NOT_A_NUMBER";
        };
    }

    /** The items of a list. */
    default List<String> items(String text) {
        return Negation.items(text);
    }
}
