package io.proffer.http.problem;

import java.util.Locale;

/** The kinds of problem a client may meet; the name is the stable code. */
public enum ProblemKind {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "Nobody is signed in"),
    FORBIDDEN(403, "The user may not do this"),
    WRONG_ROLE(403, "Not in this role"),
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_ACCOUNT(404, "There is no such account"),
    UNKNOWN_DECISION(404, "There is no such decision"),
    UNKNOWN_OFFER(404, "The catalogue has no such offer"),
    UNKNOWN_PROPOSITION(404, "There is no such proposition"),
    UNKNOWN_PLAN(404, "The catalogue has no such plan"),
    UNKNOWN_TABLE(404, "The rulebook has no such table"),
    UNKNOWN_RULESET(404, "There is no such ruleset"),
    UNKNOWN_OVERRIDE(404, "No such override stands"),
    UNKNOWN_BUDGET(404, "There is no such budget"),
    UNKNOWN_EXPERIMENT(404, "There is no such experiment"),
    UNKNOWN_API_KEY(404, "There is no such key"),
    UNKNOWN_WEBHOOK(404, "There is no such subscription"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "The answer is not available in the media type asked for"),
    IDEMPOTENCY_KEY_IN_FLIGHT(409, "A request under this key is being answered"),
    ILLEGAL_TRANSITION(409, "This cannot happen to it now"),
    CONTACT_LIMIT_REACHED(409, "The customer was asked often enough"),
    OFFER_CAP_REACHED(409, "The offer was shown often enough"),
    BUDGET_EXHAUSTED(409, "The budget is used up"),
    OWN_CHANGE(409, "Nobody approves their own change"),
    STATE_CONFLICT(409, "It is not in a state for that"),
    CHECKS_FAILED(409, "Its checks fail"),
    FILES_RULE(409, "The files on disk rule here"),
    BASE_OUTDATED(409, "It was made from another ruleset than the one that rules"),
    RULESET_UNREADABLE(409, "This program cannot load the kept ruleset"),
    PRECONDITION_FAILED(412, "It has changed since"),
    PRECONDITION_REQUIRED(412, "If-Match does not name what was seen"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The address does not take this media type"),
    INVALID_WORKBOOK(422, "The workbooks have faults"),
    INVALID_DOCUMENT(422, "The document has faults"),
    IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request"),
    STALE_CONTEXT(422, "Context too old to decide"),
    REQUEST_REFUSED(400, "The request was refused"),
    QUEUE_FULL(429, "Too much is waiting"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "The service failed"),
    NO_RULEBOOK(503, "No rulebook serves"),
    STORE_UNAVAILABLE(503, "The store does not answer"),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider does not answer"),
    OVERLOADED(503, "Too much is under way");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    /** True when the same request may succeed a little later. */
    boolean isForNow() {
        return status == 429 || status == 503;
    }

    String title() {
        return title;
    }

    /** The address that names the kind; it need not lead anywhere. */
    String type() {
        return "https://errors.example.dev/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
