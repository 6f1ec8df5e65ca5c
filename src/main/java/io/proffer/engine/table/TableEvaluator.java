package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers for one table; safe for use by many threads. */
public interface TableEvaluator {

    /** The table behind the answers. */
    DecisionTable table();

    /** Enabled rows that match and are valid on the day of the facts, under the hit policy; empty when none. */
    List<Row> hits(Facts facts);

    /** The first of {@link #hits(Facts)}, null when none. */
    default @Nullable Row first(Facts facts) {
        List<Row> hits = hits(facts);
        return hits.isEmpty() ? null : hits.get(0);
    }

    /**
     * Among the enabled rows that do not match and that the filter accepts, the one with the fewest failed cells; of
     * those, the one whose failures are most within reach (observed behaviour before firmographics), then the topmost.
     */
    Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter);

    /** Enabled rows that no known fact fails and at least one unknown fact leaves undecided. */
    List<NearMiss> undecided(Facts facts);
}
