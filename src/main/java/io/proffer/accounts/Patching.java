package io.proffer.accounts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.json.MergePatch;
import io.proffer.json.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Applies a merge patch and lets stored derived figures give way to what the patch says. */
final class Patching {
    private final JsonNode patch;
    private final Instant now;
    private final JsonNode merged;

    Patching(JsonNode stored, JsonNode patch, Instant now) {
        this.patch = patch;
        this.now = now;
        // A patch shares what it does not touch with the stored tree; figures are dropped from a copy.
        this.merged = MergePatch.apply(stored, patch).deepCopy();
    }

    AccountReading read(Function<JsonNode, AccountReading> reader) {
        AccountReading reading = reader.apply(merged);
        if (!(reading instanceof AccountReading.Accepted accepted)) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>();
        boolean dropped = false;
        for (Contradiction contradiction : Contradictions.of(accepted.account(), now)) {
            if (drop(contradiction)) {
                dropped = true;
            } else {
                problems.add(contradiction.problem());
            }
        }
        if (!problems.isEmpty()) {
            return new AccountReading.Rejected(problems);
        }
        return dropped ? reader.apply(merged) : reading;
    }

    private boolean drop(Contradiction contradiction) {
        for (String derived : contradiction.derived()) {
            if (!MergePatch.mentions(patch, derived)) {
                JsonPointer pointer = JsonPointer.compile(derived);
                ((ObjectNode) merged.at(pointer.head())).remove(pointer.last().getMatchingProperty());
                return true;
            }
        }
        return false;
    }
}
