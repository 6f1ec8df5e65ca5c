package io.proffer.api.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import io.proffer.webhooks.SubscriptionStore.Replay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall be told again: one of the two.
 *
 * @param since sequence to go on after, null for what was set aside
 * @param deadLetters true for what was set aside
 */
public record ReplayWish(@Nullable String since, @Nullable Boolean deadLetters) {
    private static final RecordReader READER =
            RecordReader.of(ReplayWish.class, new FieldRules(Set.of(), Set.of(), Map.of()).forAdmins());
    private static final String SEQUENCE = "\\d{1,18}|0\\d{18}";

    static Replay read(JsonNode node) {
        Place place = Place.root();
        ReplayWish wish = (ReplayWish) READER.read(node, place);
        if (wish != null && (wish.since == null) == !Boolean.TRUE.equals(wish.deadLetters)) {
            place.report("REQUIRED", "Say since with a sequence, or deadLetters true.");
        } else if (wish != null && wish.since != null && !wish.since.matches(SEQUENCE)) {
            place.member("since").report("BAD_FORM", "\"" + wish.since + "\" is not the sequence of an event.");
        }
        if (wish == null || !place.problems().isEmpty()) {
            throw RequestRefused.faulty(place.problems());
        }
        return wish.since == null ? Replay.DEAD : new Replay(Long.parseLong(wish.since));
    }
}
