package io.proffer.simulation.impact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a simulation is, and what was found so far.
 *
 * @param seen accounts looked at, those outside of the population included
 * @param compared accounts decided under both
 * @param failed accounts that could not be decided
 * @param counts accounts by what changes for them
 * @param unchanged accounts for which nothing changes
 * @param reach accounts for which something changes, scaled up when only a sample was looked at
 * @param summary the counts in words
 * @param problem why it failed, null when it did not
 */
public record Progress(
        Head head,
        State state,
        long seen,
        long compared,
        long failed,
        Map<ImpactKind, Long> counts,
        long unchanged,
        long reach,
        String summary,
        @Nullable String problem) {
    /** Copies the map. */
    public Progress {
        counts = Map.copyOf(counts);
    }

    /** Where it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** True when nothing more will come. */
        public boolean isOver() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * What is compared.
     *
     * @param id {@code sim_…}
     * @param base the ruleset that was, null for files on disk
     * @param baseHash its content
     * @param candidate the ruleset that shall be
     * @param candidateHash its content
     * @param population which accounts
     * @param asOf instant of all decisions
     */
    public record Head(
            String id,
            @Nullable String base,
            String baseHash,
            String candidate,
            String candidateHash,
            Population population,
            Instant asOf) {}

    Progress failed(String why) {
        return new Progress(head, State.FAILED, seen, compared, failed, counts, unchanged, reach, summary, why);
    }
}
