package io.proffer.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an act was done to.
 *
 * @param kind its kind, one of {@link Kind} in what was written here
 * @param id its id
 * @param accountId account it belongs to, null when to none
 */
public record AuditSubject(String kind, String id, @Nullable String accountId) {

    /** Something that belongs to an account, or to none. */
    public AuditSubject(Kind kind, String id, @Nullable String accountId) {
        this(kind.name(), id, accountId);
    }

    /** Something that belongs to no account. */
    public static AuditSubject of(Kind kind, String id) {
        return new AuditSubject(kind, id, null);
    }

    /** An account itself. */
    public static AuditSubject account(String id) {
        return new AuditSubject(Kind.ACCOUNT, id, id);
    }

    /** What acts are done to. */
    public enum Kind {
        ACCOUNT,
        OVERRIDE,
        PRICE_EXCEPTION,
        PROPOSITION,
        RULESET,
        API_KEY,
        WEBHOOK
    }
}
