package io.proffer.http.governance;

import io.proffer.governance.RulesetState;
import io.proffer.identity.Permission;

/** What one must be allowed to bring a ruleset to a state. */
public final class StepRights {
    private StepRights() {}

    /** The permission. */
    public static Permission of(RulesetState to) {
        return switch (to) {
            case DRAFT, VALIDATED, IN_REVIEW, SUPERSEDED -> Permission.EDIT_RULESETS;
            case APPROVED, CHANGES_REQUESTED, REJECTED -> Permission.REVIEW_RULESETS;
            case ACTIVE, ROLLED_BACK -> Permission.ACTIVATE_RULESETS;
        };
    }
}
