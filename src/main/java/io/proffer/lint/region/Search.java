package io.proffer.lint.region;

/** The answer to whether something is left free. */
sealed interface Search {

    /** This part is free. */
    record Free(Box box) implements Search {}

    /** Nothing is free. */
    record Covered() implements Search {}

    /** The rows are too entangled to say in reasonable time. */
    record TooEntangled() implements Search {}
}
