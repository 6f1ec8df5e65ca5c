package io.proffer.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fewest rows that must be taken out and put elsewhere to turn one order into another. */
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
            return "moved from place " + from + " to place " + to;
        }
    }

    /** Rows of both lists that are not part of a longest sequence that kept its order. */
    static Map<String, Move> of(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        List<String> common = after.stream().filter(places::containsKey).toList();
        Set<String> kept = kept(common, places);
        Map<String, Move> moves = new LinkedHashMap<>();
        for (int to = 0; to < after.size(); to++) {
            String id = after.get(to);
            if (places.containsKey(id) && !kept.contains(id)) {
                moves.put(id, new Move(places.get(id) + 1, to + 1));
            }
        }
        return moves;
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
