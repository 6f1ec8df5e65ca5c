package io.proffer.http.problem;

import io.proffer.json.Problem;
import java.util.List;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param type address that names the kind
 * @param title the kind in words
 * @param status HTTP status
 * @param detail what happened this time, and what to do
 * @param instance path of the request
 * @param code stable code of the kind
 * @param traceId names the request in logs
 * @param errors the parts of the request at fault
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Problem> errors) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the list. */
    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    static ProblemDocument of(RequestRefused refused, String instance, String traceId) {
        ProblemKind kind = refused.kind();
        return new ProblemDocument(
                kind.type(),
                kind.title(),
                kind.status(),
                String.valueOf(refused.getMessage()),
                instance,
                kind.name(),
                traceId,
                refused.errors());
    }
}
