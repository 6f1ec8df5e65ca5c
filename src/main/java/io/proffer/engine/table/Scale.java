package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.BitSet;
import java.util.Collection;

/** The classes into which conditions divide the values of one term; class 0 is the unknown fact. */
sealed interface Scale permits OrderedScale, CodedScale {

    /** The scale on which all these conditions on a term can be told apart. */
    static Scale of(Term term, Collection<Condition> conditions) {
        return switch (term.type()) {
            case CODE, CODES, TEXT -> CodedScale.of(conditions);
            default -> OrderedScale.of(conditions);
        };
    }

    /** Number of classes, the unknown one included. */
    int size();

    /** The class of a fact; not for sets of codes. */
    int classOf(Facts facts, int slot);

    /** The known classes that a condition which compares values accepts. */
    BitSet accepted(Condition condition);

    /** For each class of this scale, the class of a scale made from some of its conditions. */
    int[] onto(Scale coarser);

    /** All classes that meet a condition. */
    default BitSet meeting(Condition condition) {
        BitSet classes = new BitSet(size());
        if (condition.isOpen()) {
            classes.set(0, size());
        } else if (condition instanceof Condition.Known known) {
            classes.set(FactClasses.UNKNOWN, !known.expected());
            classes.set(1, size(), known.expected());
        } else {
            classes.or(accepted(condition));
        }
        return classes;
    }
}
