package io.proffer.http.access;

import io.proffer.identity.Role;
import io.proffer.identity.User;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The user of a request, as JAX-RS hands it on. */
record SignedIn(User user, SecurityContext before) implements SecurityContext {

    /** The user as a principal. */
    record UserPrincipal(User user) implements Principal {
        @Override
        public String getName() {
            return user.name();
        }
    }

    @Override
    public Principal getUserPrincipal() {
        return new UserPrincipal(user);
    }

    @Override
    public boolean isUserInRole(String code) {
        return Role.of(code).filter(user.roles()::contains).isPresent();
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "X-Proffer-User";
    }
}
