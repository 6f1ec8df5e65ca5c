package io.proffer.http.access;

import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes a request: the one place where a resource asks. */
public final class Caller {
    /** Named here for the contract; the guard has read it. */
    @HeaderParam("X-Proffer-User")
    @Nullable
    String name;

    @Context
    @Nullable
    SecurityContext security;

    private final @Nullable User own;

    /** Who makes the request that this is made for. */
    public Caller() {
        this.own = null;
    }

    private Caller(User own) {
        this.own = own;
    }

    /** A caller that no request brought, for what the service does by itself. */
    public static Caller withoutRequest(User user) {
        return new Caller(user);
    }

    /** The name of the user. */
    public String user() {
        return known().name();
    }

    /** True when the user has a permission that the address itself does not need. */
    public boolean may(Permission permission) {
        return known().may(permission);
    }

    /** True when the user has one of some roles. */
    public boolean isOneOf(Set<Role> roles) {
        return known().hasAny(roles);
    }

    /**
     * Goes on only for users who have one of some roles.
     *
     * @throws RequestRefused when the user has none
     */
    public void mustHaveOneOf(Set<Role> roles) {
        if (!known().hasAny(roles)) {
            throw Guard.lacking(known(), roles);
        }
    }

    /** The user. */
    public User identity() {
        return known();
    }

    /** The user of a request, empty where it did not come to the guard. */
    public static Optional<User> of(@Nullable SecurityContext security) {
        return security != null && security.getUserPrincipal() instanceof SignedIn.UserPrincipal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    private User known() {
        return own != null
                ? own
                : of(security).orElseThrow(() -> new IllegalStateException("A request came past the guard."));
    }
}
