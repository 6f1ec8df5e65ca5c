package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The codes that cells name, each a class from 2 on; class 1 is every other code.
 *
 * @param classes class by code
 */
record CodedScale(Map<String, Integer> classes) implements Scale {
    private static final int OTHER = FactClasses.OTHER;
    private static final int[] NONE = {};

    static CodedScale of(Collection<Condition> conditions) {
        TreeSet<String> codes = new TreeSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OneOf oneOf) {
                codes.addAll(oneOf.codes());
            }
        }
        Map<String, Integer> classes = new HashMap<>();
        codes.forEach(code -> classes.put(code, classes.size() + OTHER + 1));
        return new CodedScale(classes);
    }

    @Override
    public int size() {
        return classes.size() + OTHER + 1;
    }

    @Override
    public int classOf(Facts facts, int slot) {
        @Nullable String code = facts.code(slot);
        return code == null ? FactClasses.UNKNOWN : classOf(code);
    }

    /** The class of a code. */
    int classOf(String code) {
        @Nullable Integer known = classes.get(code);
        return known == null ? OTHER : known;
    }

    /** The classes of those codes that cells name. */
    int[] named(List<String> codes) {
        int[] named = NONE;
        int found = 0;
        for (int i = 0; i < codes.size(); i++) {
            int code = classOf(codes.get(i));
            if (code != OTHER) {
                named = found == 0 ? new int[codes.size() - i] : named;
                named[found++] = code;
            }
        }
        return found == named.length ? named : Arrays.copyOf(named, found);
    }

    @Override
    public BitSet accepted(Condition condition) {
        BitSet accepted = new BitSet(size());
        if (condition instanceof Condition.OneOf oneOf) {
            oneOf.codes().forEach(code -> accepted.set(classOf(code)));
            if (oneOf.negated()) {
                accepted.flip(OTHER, size());
            }
        }
        return accepted;
    }

    @Override
    public int[] onto(Scale coarser) {
        int[] onto = new int[size()];
        onto[OTHER] = OTHER;
        classes.forEach((code, own) -> onto[own] = ((CodedScale) coarser).classOf(code));
        return onto;
    }
}
