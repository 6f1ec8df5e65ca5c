package io.proffer.decisions;

import java.util.function.Supplier;

/** Reads of the store that belong together: one look at it instead of many. */
public interface Reads {
    /** Reads from a store that needs no bracket around them. */
    Reads APART = new Reads() {
        @Override
        public <T> T together(Supplier<T> reads) {
            return reads.get();
        }
    };

    /** The result of some reads; what is written meanwhile is kept by itself. */
    <T> T together(Supplier<T> reads);
}
