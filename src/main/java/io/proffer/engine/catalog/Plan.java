package io.proffer.engine.catalog;

import java.util.List;

/**
 * A plan of the price list.
 *
 * @param key stable key, such as {@code TEAM}
 * @param name name for people
 * @param rank 1 is the smallest
 * @param minSeats fewest seats it is sold with
 * @param upgradeTargets plans one may change to, smallest step first
 */
public record Plan(String key, String name, int rank, int minSeats, List<String> upgradeTargets) {
    /** Copies the list. */
    public Plan {
        upgradeTargets = List.copyOf(upgradeTargets);
    }
}
