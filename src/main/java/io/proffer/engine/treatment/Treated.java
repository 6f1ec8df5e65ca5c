package io.proffer.engine.treatment;

import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed, and where.
 *
 * @param snapshot the account's snapshot
 * @param placed propositions in rank order; one offer may stand in several placements
 * @param coverage how the account is looked after, null when the decision was refused as a whole
 */
public record Treated(
        Snapshot snapshot, List<Placed> placed, @Nullable Coverage coverage) {
    /** Copies the list. */
    public Treated {
        placed = List.copyOf(placed);
    }

    /** Nothing is proposed. */
    public static Treated nothing(Snapshot snapshot) {
        return new Treated(snapshot, List.of(), null);
    }

    /**
     * A contender and its place.
     *
     * @param scored the contender
     * @param placement placement key
     * @param rank 1 is first; care and education before what sells
     * @param presentation how it is shown there
     */
    public record Placed(Scored scored, String placement, int rank, Presentation presentation) {}
}
