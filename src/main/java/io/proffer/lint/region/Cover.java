package io.proffer.lint.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a part of a box that some boxes leave free, by taking them away one after the other. Exact; as the question
 * is NP-hard, the search ends after so many steps without an answer rather than never.
 */
final class Cover {
    private static final int MOST_STEPS = 20_000;

    /** A part that is still to be looked at, and the boxes that may lie on it. */
    private record Part(Box box, List<Box> covers) {}

    private Cover() {}

    /** A part of the target that no cover meets, or the covers that leave none. */
    static Search freePart(Box target, List<Box> covers) {
        Deque<Part> parts = new ArrayDeque<>();
        Set<Box> used = new LinkedHashSet<>();
        parts.push(new Part(target, covers));
        for (int step = 0; step < MOST_STEPS; step++) {
            if (parts.isEmpty() || target.isEmpty()) {
                return new Search.Covered(List.copyOf(used));
            }
            Part part = parts.pop();
            List<Box> meeting = new ArrayList<>();
            @Nullable Box next = closest(part, meeting);
            if (next == null) {
                return new Search.Free(part.box());
            }
            used.add(next);
            part.box().minus(next).forEach(rest -> parts.push(new Part(rest, meeting)));
        }
        return new Search.TooEntangled();
    }

    /** The cover that leaves the fewest parts, null when none meets the part; those that do are listed on the way. */
    private static @Nullable Box closest(Part part, List<Box> meeting) {
        @Nullable Box closest = null;
        int fewest = Integer.MAX_VALUE;
        for (Box cover : part.covers()) {
            if (!cover.meets(part.box())) {
                continue;
            }
            meeting.add(cover);
            int beyond = cover.sidesBeyond(part.box(), fewest);
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
            Side side = target.side(axis);
            for (Box cover : covers) {
                if (cover.meetsBeside(axis, grown)) {
                    List<Side> left = side.minus(cover.side(axis));
                    side = left.size() == 1 ? left.get(0) : grown.side(axis);
                }
            }
            grown = grown.side(axis).within(side) ? grown.with(axis, side) : grown;
        }
        return grown;
    }
}
