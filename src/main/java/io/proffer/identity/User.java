package io.proffer.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name names the user in every record
 * @param roles what the user is here for
 * @param reach which accounts the user may see
 */
public record User(String name, Set<Role> roles, Reach reach) {
    /** Copies the set. */
    public User {
        roles = Set.copyOf(roles);
    }

    /** A user who may see every account. */
    public User(String name, Set<Role> roles) {
        this(name, roles, Reach.EVERYWHERE);
    }

    /** A user who may do everything. */
    public static User ofEveryRole(String name) {
        return new User(name, EnumSet.allOf(Role.class));
    }

    /** True when one of the user's roles has a permission, or when it takes none. */
    public boolean may(Permission permission) {
        return permission.isForEverybody() || hasAny(permission.roles());
    }

    /** True when the user has one of some roles. */
    public boolean hasAny(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }
}
