package io.proffer.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fewest rows that must be taken out and put elsewhere to turn one order into another, where a row whose place is
 * the same was not moved.
 */
final class Moves {
    private Moves() {}

    /**
     * A row that stands elsewhere.
     *
     * @param from its place among all rows of the base, from 1
     * @param to its place among all rows of the candidate, from 1
     */
    record Move(int from, int to) {
        String words() {
            return from == to
                    ? "moved past other rows; it stands at place " + to + " still, as rows came or went"
                    : "moved from place " + from + " to place " + to;
        }
    }

    /** Rows of both lists that are not part of a longest sequence that kept its order around the rows in their places. */
    static Map<String, Move> of(List<String> before, List<String> after) {
        Map<String, Integer> places = places(before);
        Set<String> kept = keptOfBoth(
                before.stream().filter(Set.copyOf(after)::contains).toList(),
                after.stream().filter(places::containsKey).toList());
        Map<String, Move> moves = new LinkedHashMap<>();
        for (int to = 0; to < after.size(); to++) {
            String id = after.get(to);
            if (places.containsKey(id) && !kept.contains(id)) {
                moves.put(id, new Move(places.get(id) + 1, to + 1));
            }
        }
        return moves;
    }

    private static Map<String, Integer> places(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    /** Of rows that both lists have: one that came or went moves none. */
    private static Set<String> keptOfBoth(List<String> before, List<String> after) {
        Map<String, Integer> places = places(before);
        return kept(inOrderWithUnmoved(after, places), places);
    }

    /** The rows in their places, and those that stand between the same two of them as before. */
    private static List<String> inOrderWithUnmoved(List<String> after, Map<String, Integer> places) {
        TreeSet<Integer> unmoved = new TreeSet<>();
        for (int to = 0; to < after.size(); to++) {
            if (Objects.equals(places.get(after.get(to)), to)) {
                unmoved.add(to);
            }
        }
        List<String> inOrder = new ArrayList<>();
        for (int to = 0; to < after.size(); to++) {
            @Nullable Integer from = places.get(after.get(to));
            if (from != null && Objects.equals(unmoved.floor(from), unmoved.floor(to))) {
                inOrder.add(after.get(to));
            }
        }
        return inOrder;
    }

    /** A longest ascending sequence, by patience sorting. */
    private static Set<String> kept(List<String> common, Map<String, Integer> places) {
        List<Integer> tops = new ArrayList<>();
        List<String> topIds = new ArrayList<>();
        Map<String, String> previous = new HashMap<>();
        for (String id : common) {
            int found = -Collections.binarySearch(tops, places.get(id)) - 1;
            if (found > 0) {
                previous.put(id, topIds.get(found - 1));
            }
            if (found == tops.size()) {
                tops.add(places.get(id));
                topIds.add(id);
            } else {
                tops.set(found, places.get(id));
                topIds.set(found, id);
            }
        }
        Set<String> kept = new HashSet<>();
        @Nullable String last = topIds.isEmpty() ? null : topIds.get(topIds.size() - 1);
        while (last != null && kept.add(last)) {
            last = previous.get(last);
        }
        return kept;
    }
}
