package io.proffer.http.access;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Identities;
import io.proffer.identity.Permission;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import io.proffer.json.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks of every request who sends it and whether they may; what is not allowed is refused. */
class Guard {
    private static final String HEADER = "X-Proffer-User";
    private static final String COOKIE = "proffer-user";

    private final Identities identities;

    Guard(Identities identities) {
        this.identities = identities;
    }

    @ServerRequestFilter
    void admit(ContainerRequestContext request, ResourceInfo resource) {
        User user = user(name(request));
        request.setSecurityContext(new SignedIn(user, request.getSecurityContext()));
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new RequestRefused(ProblemKind.FORBIDDEN, "The address does not say who may call it, so nobody may.");
        }
        if (!user.may(needs.value())) {
            throw lacking(user, needs.value());
        }
    }

    /** The word of a browser counts for pages only: other sites could make it call anything else. */
    private static @Nullable String name(ContainerRequestContext request) {
        String named = request.getHeaderString(HEADER);
        Cookie cookie = request.getCookies().get(COOKIE);
        boolean page = request.getUriInfo().getPath().startsWith("/console");
        return named == null && page && cookie != null ? cookie.getValue() : named;
    }

    private User user(@Nullable String name) {
        Identities.Identification found = identities.identify(new Identities.Credentials(name));
        if (found instanceof Identities.Known known) {
            return known.user();
        }
        if (found instanceof Identities.BadName bad) {
            throw RequestRefused.faulty(List.of(new Problem("", "BAD_FORM", bad.detail())));
        }
        throw new RequestRefused(ProblemKind.UNAUTHENTICATED, ((Identities.Nobody) found).detail());
    }

    private static RequestRefused lacking(User user, Permission permission) {
        return lacking(user, permission.roles());
    }

    /** The refusal of a user who has none of the roles that something takes. */
    static RequestRefused lacking(User user, Set<Role> roles) {
        String codes = roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "));
        return new RequestRefused(
                ProblemKind.FORBIDDEN, "The user " + user.name() + " would need one of the roles " + codes + ".");
    }
}
