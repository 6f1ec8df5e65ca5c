package io.proffer.api.propositions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import io.proffer.propositions.StoredEvent.Actor;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a proposition is changed.
 *
 * @param actor taken for older clients; who changes it is who sends it
 * @param comment why, null when not said
 * @param approved whether an order is agreed to, null for a withdrawal
 */
public record Remark(
        @Nullable Actor actor,
        @Nullable String comment,
        @Nullable Boolean approved) {
    private static final RecordReader READER =
            RecordReader.of(Remark.class, new FieldRules(Set.of("Actor.kind"), Set.of("Actor.id"), Map.of()));

    static Remark read(JsonNode document) {
        Place place = Place.root();
        Remark remark = (Remark) READER.read(document, place);
        if (remark == null || !place.problems().isEmpty()) {
            throw RequestRefused.faulty(place.problems());
        }
        return remark;
    }

    boolean isApproval() {
        if (approved == null) {
            Place place = Place.root();
            place.member("approved").report("REQUIRED", "An approval says true or false.");
            throw RequestRefused.faulty(place.problems());
        }
        return approved;
    }
}
