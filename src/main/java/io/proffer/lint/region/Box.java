package io.proffer.lint.region;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of facts that reaches along each axis independently of the others. Immutable.
 *
 * @param sides one for each axis
 */
record Box(List<Side> sides) {
    Box {
        sides = List.copyOf(sides);
    }

    boolean isEmpty() {
        return sides.stream().anyMatch(Side::isEmpty);
    }

    boolean meets(Box other) {
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).meets(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True when both meet along every axis but one. */
    boolean meetsBeside(int axis, Box other) {
        for (int i = 0; i < sides.size(); i++) {
            if (i != axis && !sides.get(i).meets(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Number of axes along which this reaches beyond the other; 0 when it lies within. */
    int sidesBeyond(Box other) {
        int beyond = 0;
        for (int i = 0; i < sides.size(); i++) {
            beyond += sides.get(i).within(other.sides.get(i)) ? 0 : 1;
        }
        return beyond;
    }

    Box and(Box other) {
        List<Side> both = new ArrayList<>(sides.size());
        for (int i = 0; i < sides.size(); i++) {
            both.add(sides.get(i).and(other.sides.get(i)));
        }
        return new Box(both);
    }

    Box with(int axis, Side side) {
        List<Side> changed = new ArrayList<>(sides);
        changed.set(axis, side);
        return new Box(changed);
    }

    /** What is left when the other is taken away, as disjoint boxes. */
    List<Box> minus(Box other) {
        List<Box> rest = new ArrayList<>();
        Box inside = this;
        for (int i = 0; i < sides.size(); i++) {
            for (Side outside : sides.get(i).minus(other.sides.get(i))) {
                rest.add(inside.with(i, outside));
            }
            inside = inside.with(i, sides.get(i).and(other.sides.get(i)));
        }
        return inside.isEmpty() ? List.of(this) : rest;
    }
}
