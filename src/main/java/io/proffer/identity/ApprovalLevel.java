package io.proffer.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Who may agree to an order, by the level that its quote asks for; any one of the roles is enough. */
public enum ApprovalLevel {
    AUTO(Role.CSM_MANAGER, Role.DEAL_DESK, Role.FINANCE),
    ASSISTED(Role.CSM_MANAGER, Role.DEAL_DESK, Role.FINANCE),
    CSM_MANAGER(Role.CSM_MANAGER, Role.DEAL_DESK),
    DEAL_DESK(Role.DEAL_DESK),
    CRO_AND_CFO(Role.FINANCE);

    private final Set<Role> roles;

    ApprovalLevel(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** The level of a name; the highest when there is none of that name. */
    public static ApprovalLevel of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(CRO_AND_CFO);
    }

    /** The roles of a level. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
