package io.proffer.engine.arbitration;

import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contenders in rank order: care and education first, by priority; then what sells, by score. A pinned offer is the first
 * of its part.
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
     * @param notes why it stands where it does, beside its score; empty when the score says it all
     */
    public record Scored(Contender contender, @Nullable ScoreBreakdown score, List<Reason> notes) {
        /** Copies the list. */
        public Scored {
            notes = List.copyOf(notes);
        }
    }
}
