package io.proffer.simulation.impact;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish to compare two rulesets.
 *
 * @param base the ruleset that was, null for the one the candidate was made from
 * @param candidate the ruleset that shall be
 * @param population which accounts, null for all
 * @param asOf instant of all decisions, null for now
 * @param mode how they are decided, null for SNAPSHOT
 */
public record ImpactRequest(
        @Nullable String base,
        String candidate,
        @Nullable Population population,
        @Nullable Instant asOf,
        @Nullable Mode mode) {
    private static final RecordReader READER = RecordReader.of(
            ImpactRequest.class,
            new FieldRules(Set.of("ImpactRequest.candidate"), Set.of(), Map.of("sample", NumberRange.of(1, 1_000_000)))
                    .forAdmins());

    /** How accounts are decided. */
    public enum Mode {
        /** From the facts that are kept now, without history. */
        SNAPSHOT
    }

    /** What reading a wish gave. */
    public sealed interface Reading {}

    /** A wish without fault. */
    public record Read(ImpactRequest request) implements Reading {}

    /** Every fault of a wish. */
    public record Faulty(List<Problem> problems) implements Reading {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a wish; a misspelt filter would compare everybody, so nothing is ignored. */
    public static Reading read(JsonNode document) {
        Place place = Place.root();
        ImpactRequest request = (ImpactRequest) READER.read(document, place);
        return request == null || !place.problems().isEmpty() ? new Faulty(place.problems()) : new Read(request);
    }

    /** True when it asks for everybody as of now; a sample may still leave some out. */
    boolean isOfEverybodyNow() {
        return asOf == null && accounts().filter() == null;
    }

    Population accounts() {
        return population == null ? Population.ALL : population;
    }
}
