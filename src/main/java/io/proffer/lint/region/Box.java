package io.proffer.lint.region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A set of facts that reaches along each axis independently of the others. Immutable. */
final class Box {
    private final Side[] sides;
    /** Axes along which it does not reach everywhere; others need not be looked at. */
    private final int[] bounded;

    private Box(Side[] sides, int[] bounded) {
        this.sides = sides;
        this.bounded = bounded;
    }

    /** A box in a space in which {@code everywhere} are all values of each axis. */
    static Box of(List<Side> sides, List<Side> everywhere) {
        int[] bounded = IntStream.range(0, sides.size())
                .filter(axis -> !everywhere.get(axis).within(sides.get(axis)))
                .toArray();
        return new Box(sides.toArray(Side[]::new), bounded);
    }

    List<Side> sides() {
        return List.of(sides);
    }

    Side side(int axis) {
        return sides[axis];
    }

    boolean isEmpty() {
        for (Side side : sides) {
            if (side.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** True when some facts are in both; neither is empty. */
    boolean meets(Box other) {
        return meetsBeside(-1, other);
    }

    /** True when both meet along every axis but one. */
    boolean meetsBeside(int axis, Box other) {
        for (int each : bounded) {
            if (each != axis && !sides[each].meets(other.sides[each])) {
                return false;
            }
        }
        return true;
    }

    /** Number of axes along which another box reaches beyond this one, counted up to a limit; 0 when it lies within. */
    int sidesBeyond(Box other, int limit) {
        int beyond = 0;
        for (int each : bounded) {
            if (!other.sides[each].within(sides[each]) && ++beyond >= limit) {
                return beyond;
            }
        }
        return beyond;
    }

    Box and(Box other) {
        Side[] both = new Side[sides.length];
        for (int i = 0; i < sides.length; i++) {
            both[i] = sides[i].and(other.sides[i]);
        }
        return new Box(both, all());
    }

    Box with(int axis, Side side) {
        Side[] changed = sides.clone();
        changed[axis] = side;
        return new Box(changed, all());
    }

    private int[] all() {
        int[] all = new int[sides.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    /** What is left when the other is taken away, as disjoint boxes. */
    List<Box> minus(Box other) {
        List<Box> rest = new ArrayList<>();
        Box inside = this;
        for (int axis : other.bounded) {
            for (Side outside : sides[axis].minus(other.sides[axis])) {
                rest.add(inside.with(axis, outside));
            }
            Side kept = sides[axis].and(other.sides[axis]);
            if (kept.isEmpty()) {
                return List.of(this);
            }
            inside = inside.with(axis, kept);
        }
        return rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && sides().equals(box.sides());
    }

    @Override
    public int hashCode() {
        return sides().hashCode();
    }
}
