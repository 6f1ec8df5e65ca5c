package io.proffer.ui.propositions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to an order that waits for it.
 *
 * @param approved whether they agree
 * @param comment why not; null where they agree
 */
public record OrderAnswer(Boolean approved, @Nullable String comment) {
    private static final RecordReader READER =
            RecordReader.of(OrderAnswer.class, new FieldRules(Set.of("OrderAnswer.approved"), Set.of(), Map.of()));

    static OrderAnswer of(MultivaluedMap<String, String> form) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (form.getFirst("approved") != null) {
            document.put("approved", form.getFirst("approved").equals("true"));
        }
        String comment = form.getFirst("comment");
        if (comment != null && !comment.isBlank()) {
            document.put("comment", comment.strip());
        }
        Place place = Place.root();
        OrderAnswer answer = (OrderAnswer) READER.read(document, place);
        if (answer != null && !answer.approved && answer.comment == null) {
            place.member("comment").report("REQUIRED", "Say why it is not approved.");
        }
        if (answer == null || !place.problems().isEmpty()) {
            throw RequestRefused.faulty(place.problems());
        }
        return answer;
    }
}
