package io.proffer.lint.region;

import java.util.List;

/** The answer to whether something is left free. */
sealed interface Search {

    /** This part is free. */
    record Free(Box box) implements Search {}

    /**
     * Nothing is free.
     *
     * @param by covers that together leave nothing, not always the fewest
     */
    record Covered(List<Box> by) implements Search {}

    /** The rows are too entangled to say in reasonable time. */
    record TooEntangled() implements Search {}
}
