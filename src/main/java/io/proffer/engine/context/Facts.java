package io.proffer.engine.context;

import io.proffer.engine.catalog.FxRates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value for each term of a vocabulary: what is known of an account, and of the feature or offer under evaluation.
 *
 * <p>Ordered values and yes/no are encoded as {@link Fixed} says; codes are strings or lists of strings. Everything
 * starts unknown. A sheet of facts belongs to one decision and one thread.
 */
public final class Facts {
    private static final long[] NO_WORDS = {};

    private final Vocabulary vocabulary;
    private final FxRates.OnDay exchange;
    private final long[] ordered;
    private final @Nullable Object[] coded;
    /** One above the class of each value under {@link #classes}; 0 where it is not determined yet. */
    private final int[] classed;

    private @Nullable FactClasses classes;
    /** The classes of the codes of each set; null where they are not determined yet. */
    private int @Nullable [] @Nullable [] members;

    private long[] scratch = NO_WORDS;

    /** An empty sheet: every term unknown. */
    public Facts(Vocabulary vocabulary) {
        this(vocabulary, FxRates.OnDay.NONE);
    }

    /** An empty sheet whose amounts are converted to the currencies of its terms. */
    public Facts(Vocabulary vocabulary, FxRates.OnDay exchange) {
        this.vocabulary = vocabulary;
        this.exchange = exchange;
        this.ordered = new long[vocabulary.size()];
        this.coded = new Object[vocabulary.size()];
        this.classed = new int[vocabulary.size()];
        java.util.Arrays.fill(ordered, Fixed.UNKNOWN);
    }

    private Facts(Facts other) {
        this.vocabulary = other.vocabulary;
        this.exchange = other.exchange;
        this.ordered = other.ordered.clone();
        this.coded = other.coded.clone();
        this.classed = other.classed.clone();
        this.classes = other.classes;
    }

    /** The vocabulary whose terms index this sheet. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The exchange rates of the day. */
    public FxRates.OnDay exchange() {
        return exchange;
    }

    /** An independent copy. */
    public Facts copy() {
        return new Facts(this);
    }

    /** The encoded value of an ordered or yes/no term, {@link Fixed#UNKNOWN} when unknown. */
    public long ordered(int slot) {
        return ordered[slot];
    }

    /** The code of a {@link TermType#CODE} term, null when unknown. */
    public @Nullable String code(int slot) {
        return (String) coded[slot];
    }

    /** The codes of a {@link TermType#CODES} term, null when unknown; an empty list is known to be empty. */
    @SuppressWarnings("unchecked")
    public @Nullable List<String> codes(int slot) {
        return (List<String>) coded[slot];
    }

    /** The class of the value in a slot, determined once for as long as the value stays. */
    public int classIn(FactClasses asked, int slot) {
        if (asked != classes) {
            turnTo(asked);
        }
        int known = classed[slot] - 1;
        return known < 0 ? determine(asked, slot) : known;
    }

    private void turnTo(FactClasses asked) {
        classes = asked;
        members = null;
        java.util.Arrays.fill(classed, 0);
    }

    private int determine(FactClasses asked, int slot) {
        int found = asked.classOf(this, slot);
        classed[slot] = found + 1;
        return found;
    }

    /**
     * The classes of the codes in a slot, without those that nothing names; null when the set is unknown. Determined once
     * for as long as the set stays; not to be changed.
     */
    public int @Nullable [] membersIn(FactClasses asked, int slot) {
        @Nullable List<String> codes = codes(slot);
        if (codes == null) {
            return null;
        }
        if (asked != classes) {
            turnTo(asked);
        }
        if (members == null) {
            members = new int[coded.length][];
        }
        int[] known = members[slot];
        return known == null ? members[slot] = asked.classesOf(codes, slot) : known;
    }

    /** Room for one computation at a time over these facts, of arbitrary content. */
    public long[] scratch(int words) {
        if (scratch.length < words) {
            scratch = new long[words];
        }
        return scratch;
    }

    /** Sets an ordered or yes/no value, already encoded. */
    public Facts set(int slot, long encoded) {
        ordered[slot] = encoded;
        classed[slot] = 0;
        return this;
    }

    /** Sets a code; null makes it unknown. */
    public Facts set(int slot, @Nullable String code) {
        coded[slot] = code;
        classed[slot] = 0;
        return this;
    }

    /** Sets a list of codes; null makes it unknown. */
    public Facts set(int slot, @Nullable List<String> codes) {
        coded[slot] = codes;
        loseMembers(slot);
        return this;
    }

    /** Sets values read before. */
    public Facts set(BoundFacts bound) {
        bound.putOn(this);
        return this;
    }

    void set(int slot, long encoded, @Nullable Object codes) {
        ordered[slot] = encoded;
        coded[slot] = codes;
        classed[slot] = 0;
        loseMembers(slot);
    }

    @Nullable
    Object coded(int slot) {
        return coded[slot];
    }

    /** Makes a term unknown. */
    public Facts forget(int slot) {
        ordered[slot] = Fixed.UNKNOWN;
        coded[slot] = null;
        classed[slot] = 0;
        loseMembers(slot);
        return this;
    }

    private void loseMembers(int slot) {
        if (members != null) {
            members[slot] = null;
        }
    }

    /** True when the term has a value. */
    public boolean isKnown(Term term) {
        return switch (term.type()) {
            case CODE, CODES, TEXT -> coded[term.slot()] != null;
            default -> ordered[term.slot()] != Fixed.UNKNOWN;
        };
    }

    /** The value as people read it; {@code unknown} when there is none, {@code none} for an empty list. */
    @SuppressWarnings("unchecked")
    public String text(Term term) {
        if (!isKnown(term)) {
            return "unknown";
        }
        return switch (term.type()) {
            case CODE, TEXT -> String.valueOf(coded[term.slot()]);
            case CODES -> {
                List<String> codes = (List<String>) coded[term.slot()];
                yield codes == null || codes.isEmpty() ? "none" : String.join(", ", codes);
            }
            default -> Fixed.text(term.type(), ordered[term.slot()]);
        };
    }
}
