package io.proffer.api.overrides;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.JsonBody;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a second person says of an override.
 *
 * @param approved true when it may take effect, false when it must not
 * @param comment why, null when not said
 */
public record Approval(Boolean approved, @Nullable String comment) {
    private static final RecordReader READER = RecordReader.of(
            Approval.class, new FieldRules(Set.of("Approval.approved"), Set.of(), Map.of()).forAdmins());

    /** An approval without a word is a yes. */
    static Approval read(InputStream body) {
        PushbackInputStream letters = new PushbackInputStream(body);
        return isEmpty(letters)
                ? new Approval(true, null)
                : read(JsonBody.read(letters).node());
    }

    private static boolean isEmpty(PushbackInputStream letters) {
        try {
            int first = letters.read();
            if (first >= 0) {
                letters.unread(first);
            }
            return first < 0;
        } catch (IOException e) {
            throw new RequestRefused(
                    ProblemKind.MALFORMED_REQUEST, "The body ended before it was complete. Send it again.");
        }
    }

    private static Approval read(JsonNode document) {
        Place place = Place.root();
        Approval approval = (Approval) READER.read(document, place);
        if (approval == null || !place.problems().isEmpty()) {
            throw RequestRefused.faulty(place.problems());
        }
        return approval;
    }
}
