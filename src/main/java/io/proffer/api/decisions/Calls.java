package io.proffer.api.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk.ClientKey;
import io.proffer.decisions.Detail;
import io.proffer.http.Choices;
import io.proffer.http.access.Caller;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a client says of the decision it wants. */
final class Calls {
    private static final int LONGEST_KEY = 255;

    private Calls() {}

    /** The call of a document. What a live decision is made from counts, so who sends facts for it must be able to. */
    static DecisionCall read(JsonNode document, Caller caller) {
        DecisionCall.Reading reading = DecisionCall.read(document);
        if (reading instanceof DecisionCall.Faulty faulty) {
            throw RequestRefused.faulty(faulty.problems());
        }
        DecisionCall call = ((DecisionCall.Read) reading).call();
        if (call.context() != null && !call.isDryRun() && !caller.may(Permission.WRITE_ACCOUNTS)) {
            throw new RequestRefused(
                    ProblemKind.FORBIDDEN,
                    "The user " + caller.user() + " may not write accounts, so facts of theirs change no decision that"
                            + " is kept. Send dryRun, or leave context out.");
        }
        return call;
    }

    /** The key of a request; the same one of somebody else stands for another request. */
    static @Nullable ClientKey key(@Nullable String key, String user, String bodyHash) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "", "BAD_FORM", "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters, such as a UUID.")));
        }
        record Asked(String user, String bodyHash) {}
        return new ClientKey(key, CanonicalJson.fingerprint(new Asked(user, bodyHash)));
    }

    static Detail detail(@Nullable String name, Detail otherwise) {
        return name == null ? otherwise : Choices.oneOf("explain", name, Detail.values());
    }
}
