package io.proffer.engine.arbitration;

import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Those whose offers are not named, in the same order. */
    public Ranked without(Set<String> offerKeys) {
        return new Ranked(
                snapshot,
                contenders.stream()
                        .filter(scored ->
                                !offerKeys.contains(scored.contender().offer().key()))
                        .toList());
    }

    /**
     * A contender with its score.
     *
     * @param contender the contender
     * @param score how its score came about, null for care and education
     * @param notes why it stands where it does, beside its score; empty when the score says it all
     * @param variant which of its words are tried on the account, null for the usual ones
     */
    public record Scored(
            Contender contender,
            @Nullable ScoreBreakdown score,
            List<Reason> notes,
            @Nullable String variant) {
        /** Copies the list. */
        public Scored {
            notes = List.copyOf(notes);
        }

        /** This contender with more said of it. */
        public Scored noting(List<Reason> more) {
            return new Scored(
                    contender,
                    score,
                    Stream.concat(notes.stream(), more.stream()).toList(),
                    variant);
        }

        /** This contender, shown in other words. */
        public Scored inWords(String tried) {
            return new Scored(contender, score, notes, tried);
        }
    }
}
