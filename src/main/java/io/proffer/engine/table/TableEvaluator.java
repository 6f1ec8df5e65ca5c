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

    /** Enabled rows that match and are valid on the day of the facts, in row order, whatever the hit policy. */
    List<Row> matches(Facts facts);

    /**
     * The rows that answer under the hit policy; empty when none matches.
     *
     * @throws TableFailure when rows of a UNIQUE table overlap, or rows of an ANY table disagree
     */
    default List<Row> hits(Facts facts) {
        return table().hitPolicy().answer(table(), matches(facts));
    }

    /** The first of {@link #hits(Facts)}, null when none. */
    default @Nullable Row first(Facts facts) {
        List<Row> hits = hits(facts);
        return hits.isEmpty() ? null : hits.get(0);
    }

    /**
     * Among the enabled and valid rows that do not match and that the filter accepts, the one with the fewest failed
     * cells; of those, the one whose failures are most within reach (observed behaviour before firmographics), then the
     * topmost.
     */
    Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter);

    /**
     * As {@link #nearest(Facts, Predicate)}, among the rows that say a code; cheaper than a filter.
     *
     * @param output key of an output of codes, such as {@code offer}
     * @param code the code it must say, alone or among others
     */
    Optional<NearMiss> nearest(Facts facts, String output, String code);

    /** Near misses of facts that do not change meanwhile, for who asks about many codes. */
    default Nearness nearness(Facts facts) {
        return (output, code, most) ->
                nearest(facts, output, code).filter(miss -> miss.failed().size() <= most);
    }

    /** The search for near misses of some facts. */
    interface Nearness {
        /** As {@link #nearest(Facts, String, String)}, empty when more than {@code most} cells of that row failed. */
        Optional<NearMiss> saying(String output, String code, int most);
    }

    /** Enabled and valid rows that no known fact fails and at least one unknown fact leaves undecided. */
    List<NearMiss> undecided(Facts facts);
}
