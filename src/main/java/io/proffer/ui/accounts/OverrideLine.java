package io.proffer.ui.accounts;

import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.identity.Permission;
import io.proffer.identity.User;

/**
 * An override that stands.
 *
 * @param override what was decided
 * @param mayApprove true when it waits for a second person, and the visitor may be that
 */
public record OverrideLine(Override override, boolean mayApprove) {
    static OverrideLine of(Override override, User visitor) {
        boolean waits = override.kind() == OverrideKind.FORCE_ELIGIBLE && override.approvedBy() == null;
        boolean own = override.createdBy().equals(visitor.name());
        return new OverrideLine(override, waits && !own && visitor.may(Permission.APPROVE_OVERRIDES));
    }
}
