package io.proffer.engine.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The encoded values of some terms, to be set on sheets of facts as they are. */
public final class BoundFacts {
    private final int[] slots;
    private final long[] ordered;
    private final @Nullable Object[] coded;

    private BoundFacts(int[] slots, long[] ordered, @Nullable Object[] coded) {
        this.slots = slots;
        this.ordered = ordered;
        this.coded = coded;
    }

    /** The values that terms have on a sheet. */
    static BoundFacts of(List<Term> terms, Facts facts) {
        int[] slots = terms.stream().mapToInt(Term::slot).toArray();
        long[] ordered = new long[slots.length];
        Object[] coded = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            Term term = terms.get(i);
            if (term.type() == TermType.MONEY) {
                throw new IllegalArgumentException(
                        "Term '" + term.key() + "' is an amount; it is read for each account in its currency.");
            }
            ordered[i] = facts.ordered(slots[i]);
            coded[i] = facts.coded(slots[i]);
        }
        return new BoundFacts(slots, ordered, coded);
    }

    void putOn(Facts facts) {
        for (int i = 0; i < slots.length; i++) {
            facts.set(slots[i], ordered[i], coded[i]);
        }
    }
}
