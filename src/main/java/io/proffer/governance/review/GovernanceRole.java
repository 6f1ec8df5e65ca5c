package io.proffer.governance.review;

import io.proffer.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The roles in which a change is agreed to, and the users who may speak in each: those with any of some roles. */
public enum GovernanceRole {
    CS_LEAD(Role.CSM_MANAGER),
    PRICING_OWNER(Role.DEAL_DESK, Role.APPROVER),
    FINANCE(Role.FINANCE),
    LEGAL(Role.APPROVER),
    CRO(Role.APPROVER);

    private final Set<Role> users;

    GovernanceRole(Role first, Role... others) {
        this.users = EnumSet.of(first, others);
    }

    /** Roles of users, any of which is enough to speak in this one. */
    public Set<Role> users() {
        return EnumSet.copyOf(users);
    }

    /** The role of a name. */
    public static Optional<GovernanceRole> of(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
