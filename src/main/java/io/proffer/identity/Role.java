package io.proffer.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is here for. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Looks after accounts. */
    CSM,
    /** Leads those who do. */
    CSM_MANAGER,
    /** Writes the policy. */
    AUTHOR,
    /** Agrees to the policy of others. */
    APPROVER,
    /** Prices deals. */
    DEAL_DESK,
    /** Watches over money. */
    FINANCE,
    /** Runs the service. */
    OPERATOR,
    /** Another system. */
    SERVICE,
    /** Checks what was done. */
    AUDITOR,
    /** Sets up the installation. */
    ADMIN;

    /** The role as it is written, such as {@code csm_manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The codes of all roles. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }

    /** The role of a code, empty when there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
