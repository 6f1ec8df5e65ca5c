package io.proffer.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import io.proffer.json.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The JSON body of a request, read whole within a limit.
 *
 * @param node the document
 * @param hash fingerprint of the bytes as they came
 */
public record JsonBody(JsonNode node, String hash) {
    /** An account of a thousand entitlements is about a tenth of this. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /**
     * Reads the body.
     *
     * @throws RequestRefused when it is malformed, broken off or too large
     */
    public static JsonBody read(InputStream body) {
        byte[] bytes = bytes(body);
        JsonText.Outcome text = JsonText.read(bytes);
        if (text instanceof JsonText.Tree tree) {
            return new JsonBody(tree.node(), CanonicalJson.fingerprint(bytes));
        }
        Problem problem = ((JsonText.Malformed) text).problem();
        throw new RequestRefused(ProblemKind.MALFORMED_REQUEST, problem.message(), List.of(problem));
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IOException e) {
            throw new RequestRefused(ProblemKind.MALFORMED_REQUEST, "The body ended before it was complete.");
        }
        throw new RequestRefused(
                ProblemKind.BODY_TOO_LARGE,
                "The body is larger than " + MOST_BYTES + " bytes. Send less at once; many accounts go to"
                        + " /api/v1/accounts/import.");
    }
}
