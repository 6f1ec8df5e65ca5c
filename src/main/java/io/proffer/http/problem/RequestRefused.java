package io.proffer.http.problem;

import io.proffer.json.Problem;
import java.util.List;

/** Ends a request with a problem. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final long SOON = 5;

    private final ProblemKind kind;
    private final transient List<Problem> errors;
    private final long retryAfter;

    /** A problem with a sentence for the client. */
    public RequestRefused(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** A problem with its parts. */
    public RequestRefused(ProblemKind kind, String detail, List<Problem> errors) {
        this(kind, detail, errors, SOON);
    }

    private RequestRefused(ProblemKind kind, String detail, List<Problem> errors, long retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** The same refusal, with the seconds after which the same request may succeed. */
    public RequestRefused after(long seconds) {
        return new RequestRefused(kind, String.valueOf(getMessage()), errors, Math.max(1, seconds));
    }

    /** A document with faults. */
    public static RequestRefused faulty(List<Problem> errors) {
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        String first = errors.isEmpty()
                ? ""
                : (errors.get(0).pointer().isEmpty() ? "" : errors.get(0).pointer() + ": ")
                        + errors.get(0).message()
                        + more;
        return new RequestRefused(ProblemKind.INVALID_DOCUMENT, first, errors);
    }

    /** A request about an account that is not kept. */
    public static RequestRefused unknownAccount(String id) {
        return new RequestRefused(
                ProblemKind.UNKNOWN_ACCOUNT,
                "There is no account \"" + id + "\". Send it with PUT /api/v1/accounts/{id} first.");
    }

    /** A request that needs a rulebook while none serves. */
    public static RequestRefused noRulebook() {
        return new RequestRefused(
                ProblemKind.NO_RULEBOOK, "See /api/v1/rulesets/status for what is wrong with the files.");
    }

    ProblemKind kind() {
        return kind;
    }

    /** Seconds after which the same request may succeed, where it may at all. */
    long retryAfter() {
        return retryAfter;
    }

    List<Problem> errors() {
        return errors;
    }
}
