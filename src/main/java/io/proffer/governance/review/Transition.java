package io.proffer.governance.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.governance.RulesetState;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a ruleset.
 *
 * @param to the state it shall reach
 * @param comment why, null for nothing
 * @param contentHash the content that was seen; APPROVED needs it
 * @param diffHash the difference that was seen; APPROVED needs it
 * @param role the role to agree in, null for one that is open
 * @param effectiveFrom when it shall begin to rule, null for now
 */
public record Transition(
        RulesetState to,
        @Nullable String comment,
        @Nullable String contentHash,
        @Nullable String diffHash,
        @Nullable GovernanceRole role,
        @Nullable Instant effectiveFrom) {
    private static final RecordReader READER =
            RecordReader.of(Transition.class, new FieldRules(Set.of("Transition.to"), Set.of(), Map.of()).forAdmins());

    /** What reading a wish gave. */
    public sealed interface Reading {}

    /** A wish without fault. */
    public record Read(Transition transition) implements Reading {}

    /** Every fault of a wish. */
    public record Faulty(List<Problem> problems) implements Reading {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a wish; a misspelt member would be overlooked, so nothing is ignored. */
    public static Reading read(JsonNode document) {
        Place place = Place.root();
        Transition transition = (Transition) READER.read(document, place);
        if (transition != null && transition.effectiveFrom != null && transition.to != RulesetState.ACTIVE) {
            place.member("effectiveFrom").report("NOT_TAKEN", "Only ACTIVE takes it. Leave it out.");
        }
        return transition == null || !place.problems().isEmpty() ? new Faulty(place.problems()) : new Read(transition);
    }
}
