package io.proffer.lint.region;

import java.util.List;

/** A set of values of one fact: how far a region reaches along one axis. Immutable. */
sealed interface Side permits ClassSide, SetSide {

    /** True when it holds no value. */
    boolean isEmpty();

    /** The values in both; both belong to the same axis. */
    Side and(Side other);

    /** The values that are not in the other, as disjoint sides; none when all are. */
    List<Side> minus(Side other);

    /** True when some value is in both. */
    default boolean meets(Side other) {
        return !and(other).isEmpty();
    }

    /** True when every value is in the other. */
    default boolean within(Side other) {
        return minus(other).isEmpty();
    }
}
