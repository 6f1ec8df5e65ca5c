package io.proffer.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done that is worth an entry; the list is closed. */
public enum AuditAction {
    OVERRIDE_CREATED,
    OVERRIDE_APPROVED,
    OVERRIDE_ENDED,
    PRICE_EXCEPTION_REQUESTED("price-exception.requested"),
    PROPOSITION_APPROVED,
    PROPOSITION_APPROVAL_REJECTED,
    PROPOSITION_WITHDRAWN,
    ACCOUNT_PERSONAL_DATA_ERASED,
    RULESET_CREATED,
    RULESET_CHANGED,
    RULESET_VALIDATED,
    RULESET_SUBMITTED,
    RULESET_APPROVED,
    RULESET_APPROVALS_VOIDED,
    RULESET_CHANGES_REQUESTED,
    RULESET_REJECTED,
    RULESET_SCHEDULED,
    RULESET_ACTIVATED,
    RULESET_ROLLED_BACK,
    RULESET_SUPERSEDED,
    API_KEY_CREATED("api-key.created"),
    API_KEY_REVOKED("api-key.revoked"),
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_REMOVED,
    WEBHOOK_REPLAYED;

    private final String code;

    AuditAction() {
        this.code = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    AuditAction(String code) {
        this.code = code;
    }

    /** The action as it is written, such as {@code override.created}. */
    public String code() {
        return code;
    }

    /** The codes of all actions. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(AuditAction::code).toList();
    }

    /** The action of a code, empty when there is none. */
    public static Optional<AuditAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
