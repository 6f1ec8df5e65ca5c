package io.proffer.engine.treatment;

import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.snapshot.Snapshot;
import java.util.List;

/**
 * What is proposed, and where.
 *
 * @param snapshot the account's snapshot
 * @param placed propositions in rank order; one offer may stand in several placements
 */
public record Treated(Snapshot snapshot, List<Placed> placed) {
    /** Copies the list. */
    public Treated {
        placed = List.copyOf(placed);
    }

    /**
     * A contender and its place.
     *
     * @param scored the contender
     * @param placement placement key
     * @param rank 1 is first; care and education before what sells
     */
    public record Placed(Scored scored, String placement, int rank) {}
}
