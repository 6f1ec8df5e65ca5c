package io.proffer.engine.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contact takes of the limits. */
public sealed interface Consumption {
    /**
     * One limit.
     *
     * @param cap its row id, such as {@code LIM-C10}
     * @param used contacts in the fullest window that holds this one
     * @param limit contacts that fit into a window
     */
    record CapUse(String cap, int used, int limit) {}

    /**
     * It fits.
     *
     * @param capsConsumed every limit it counts for, itself included, in row order; empty when it is not limited
     */
    record Fits(List<CapUse> capsConsumed) implements Consumption {
        /** Copies the list. */
        public Fits {
            capsConsumed = List.copyOf(capsConsumed);
        }
    }

    /**
     * It would break a limit and must not be made.
     *
     * @param cap the first limit it would break, in row order; {@code used} without it
     * @param freeFrom the first instant from which on that limit lets another one pass, null when it never does
     */
    record Breaks(CapUse cap, @Nullable Instant freeFrom) implements Consumption {}
}
