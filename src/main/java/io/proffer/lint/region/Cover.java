package io.proffer.lint.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Looks for a part of a box that some boxes leave free, by taking them away one after the other. Exact; as the question
 * is NP-hard, the search ends after so many steps without an answer rather than never.
 */
final class Cover {
    private static final int MOST_STEPS = 50_000;

    /** A part that is still to be looked at, and the boxes that may lie on it. */
    private record Part(Box box, List<Box> covers) {}

    private Cover() {}

    /** A part of the target that no cover meets, or that there is none. */
    static Search freePart(Box target, List<Box> covers) {
        if (target.isEmpty()) {
            return new Search.Covered();
        }
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(target, covers));
        for (int step = 0; step < MOST_STEPS; step++) {
            if (parts.isEmpty()) {
                return new Search.Covered();
            }
            Part part = parts.pop();
            List<Box> meeting = meeting(part);
            if (meeting.isEmpty()) {
                return new Search.Free(part.box());
            }
            Box next = closest(part.box(), meeting);
            part.box().minus(next).forEach(rest -> parts.push(new Part(rest, meeting)));
        }
        return new Search.TooEntangled();
    }

    private static List<Box> meeting(Part part) {
        List<Box> meeting = new ArrayList<>();
        for (Box cover : part.covers()) {
            if (cover.meets(part.box())) {
                meeting.add(cover);
            }
        }
        return meeting;
    }

    /** The box that leaves the fewest parts. */
    private static Box closest(Box box, List<Box> covers) {
        Box closest = covers.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Box cover : covers) {
            int beyond = box.sidesBeyond(cover);
            if (beyond < fewest) {
                closest = cover;
                fewest = beyond;
            }
            if (beyond == 0) {
                return cover;
            }
        }
        return closest;
    }

    /** A free part of a target, made as large as it can be along one axis after the other. */
    static Box grown(Box free, Box target, List<Box> covers) {
        Box grown = free;
        for (int axis = 0; axis < free.sides().size(); axis++) {
            Side side = target.sides().get(axis);
            for (Box cover : covers) {
                if (cover.meetsBeside(axis, grown)) {
                    List<Side> left = side.minus(cover.sides().get(axis));
                    side = left.size() == 1 ? left.get(0) : grown.sides().get(axis);
                }
            }
            Side reached = side;
            grown = grown.sides().get(axis).within(reached) ? grown.with(axis, reached) : grown;
        }
        return grown;
    }
}
