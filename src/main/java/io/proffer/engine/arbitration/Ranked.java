package io.proffer.engine.arbitration;

import io.proffer.engine.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contenders in rank order: care and education first, by priority; then what sells, by score.
 *
 * @param snapshot the account's snapshot
 * @param contenders the best first
 */
public record Ranked(Snapshot snapshot, List<Scored> contenders) {
    /** Copies the list. */
    public Ranked {
        contenders = List.copyOf(contenders);
    }

    /**
     * A contender with its score.
     *
     * @param contender the contender
     * @param score how its score came about, null for care and education
     */
    public record Scored(Contender contender, @Nullable ScoreBreakdown score) {}
}
