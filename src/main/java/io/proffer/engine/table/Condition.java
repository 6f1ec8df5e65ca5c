package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one cell asks of one fact. */
public sealed interface Condition {

    /** The outcome for a fact. */
    Truth test(Facts facts, Term term);

    /** True when the cell restricts nothing. */
    default boolean isOpen() {
        return false;
    }

    /** A blank cell: no condition. */
    record Blank() implements Condition {
        @Override
        public Truth test(Facts facts, Term term) {
            return Truth.MET;
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /** {@code any} or {@code *}: no condition, said on purpose. */
    record Any() implements Condition {
        @Override
        public Truth test(Facts facts, Term term) {
            return Truth.MET;
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /**
     * One of these codes, or none of them. For a set of codes: any member is one of these, or no member is.
     *
     * @param codes at least one code
     * @param negated true for {@code not}
     */
    record OneOf(Set<String> codes, boolean negated) implements Condition {
        /** Copies the codes. */
        public OneOf {
            codes = Set.copyOf(codes);
        }

        @Override
        public Truth test(Facts facts, Term term) {
            if (term.type() == TermType.CODES) {
                List<String> actual = facts.codes(term.slot());
                return actual == null ? Truth.UNKNOWN : truth(meets(actual) != negated);
            }
            @Nullable String actual = facts.code(term.slot());
            return actual == null ? Truth.UNKNOWN : truth(codes.contains(actual) != negated);
        }

        private boolean meets(List<String> actual) {
            for (String code : actual) {
                if (codes.contains(code)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Inside one of these intervals.
     *
     * @param intervals at least one, ascending and disjoint
     */
    record Within(List<Interval> intervals) implements Condition {
        /** Copies the intervals. */
        public Within {
            intervals = List.copyOf(intervals);
        }

        @Override
        public Truth test(Facts facts, Term term) {
            long actual = facts.ordered(term.slot());
            if (actual == Fixed.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            for (Interval interval : intervals) {
                if (interval.contains(actual)) {
                    return Truth.MET;
                }
            }
            return Truth.FAILED;
        }
    }

    /** {@code yes} or {@code no}. */
    record Is(boolean expected) implements Condition {
        @Override
        public Truth test(Facts facts, Term term) {
            long actual = facts.ordered(term.slot());
            return actual == Fixed.UNKNOWN ? Truth.UNKNOWN : truth(actual == Fixed.of(expected));
        }
    }

    /** {@code known} or {@code unknown}: the only condition an unknown fact can meet. */
    record Known(boolean expected) implements Condition {
        @Override
        public Truth test(Facts facts, Term term) {
            return truth(facts.isKnown(term) == expected);
        }
    }

    private static Truth truth(boolean met) {
        return met ? Truth.MET : Truth.FAILED;
    }
}
