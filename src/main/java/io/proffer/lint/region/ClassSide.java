package io.proffer.lint.region;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Values by the classes into which the cells of a table divide them; class 0 is the unknown fact. */
final class ClassSide implements Side {
    static final int UNKNOWN = 0;

    private final long[] words;

    private ClassSide(long[] words) {
        this.words = words;
    }

    static ClassSide of(BitSet classes, int size) {
        return new ClassSide(Arrays.copyOf(classes.toLongArray(), (size + 63) / 64));
    }

    boolean has(int index) {
        return (words[index >> 6] & 1L << (index & 63)) != 0;
    }

    IntStream classes() {
        return BitSet.valueOf(words).stream();
    }

    /** One of its classes: the unknown one on request, else the first known one where there is one. */
    BitSet one(boolean unknown) {
        BitSet one = new BitSet();
        one.set(
                unknown
                        ? UNKNOWN
                        : classes().filter(each -> each != UNKNOWN).findFirst().orElse(UNKNOWN));
        return one;
    }

    @Override
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ClassSide and(Side other) {
        long[] both = words.clone();
        long[] others = ((ClassSide) other).words;
        for (int i = 0; i < both.length; i++) {
            both[i] &= others[i];
        }
        return new ClassSide(both);
    }

    @Override
    public List<Side> minus(Side other) {
        ClassSide rest = without((ClassSide) other);
        return rest.isEmpty() ? List.of() : List.of(rest);
    }

    private ClassSide without(ClassSide other) {
        long[] rest = words.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~other.words[i];
        }
        return new ClassSide(rest);
    }

    @Override
    public boolean meets(Side other) {
        long[] others = ((ClassSide) other).words;
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean within(Side other) {
        long[] others = ((ClassSide) other).words;
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~others[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassSide side && Arrays.equals(words, side.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
