package io.proffer.http.access;

import io.proffer.http.limits.Turnstile;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Identities;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import io.proffer.identity.signin.ApiKeys;
import io.proffer.identity.signin.KeyText;
import io.proffer.json.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks of every request who sends it and whether they may; what is not allowed is refused. */
class Guard {
    private final Identities identities;
    private final ApiKeys keys;
    private final Tokens tokens;
    private final Challenges challenges;
    private final Turnstile turnstile;
    private final RequestReach reach;
    private final CurrentVertxRequest vertx;

    Guard(
            Identities identities,
            ApiKeys keys,
            Tokens tokens,
            Challenges challenges,
            Turnstile turnstile,
            RequestReach reach,
            CurrentVertxRequest vertx) {
        this.identities = identities;
        this.keys = keys;
        this.tokens = tokens;
        this.challenges = challenges;
        this.turnstile = turnstile;
        this.reach = reach;
        this.vertx = vertx;
    }

    @ServerRequestFilter
    Uni<@Nullable Response> admit(ContainerRequestContext request, ResourceInfo resource) {
        boolean page = Challenges.isPage(request);
        if (!page && Challenges.isForeign(request)) {
            throw Challenges.foreign();
        }
        Proof proof = Proof.of(request, page, !identities.toActAs().isEmpty());
        if (proof.isMore()) {
            turnstile.mayTry(sender(proof.key()));
        }
        if (proof.token() && tokens.hasProvider()) {
            return tokens.read()
                    // A session that the provider has ended: a form is kept, and its user told to sign in.
                    .onFailure(failure -> page && isPart(request) && failure instanceof AuthenticationFailedException)
                    .recoverWithNull()
                    .onFailure(failure -> !page && failure instanceof AuthenticationFailedException)
                    .transform(failure -> badToken())
                    .onItem()
                    .transform(token -> decide(request, resource, credentials(proof, token)));
        }
        Identities.Credentials credentials = credentials(proof, null);
        return proof.key() == null || Infrastructure.canCallerThreadBeBlocked()
                ? Uni.createFrom().item(decide(request, resource, credentials))
                : Uni.createFrom()
                        .item(() -> decide(request, resource, credentials))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Asked for by a script of a page, which cannot follow to the provider. */
    private static boolean isPart(ContainerRequestContext request) {
        return request.getHeaderString("HX-Request") != null;
    }

    private static Identities.Credentials credentials(Proof proof, Identities.@Nullable Token token) {
        return new Identities.Credentials(proof.name(), proof.key(), token);
    }

    private RequestRefused badToken() {
        turnstile.failed(address());
        return Challenges.badToken();
    }

    /** Who tries: behind a proxy all come from one address, and the bad keys of strangers shut out no key that was good. */
    private String sender(@Nullable String key) {
        return key != null && keys.hasSeen(key)
                ? address() + KeyText.of(key).map(parts -> ' ' + parts.id()).orElse("")
                : address();
    }

    private String address() {
        SocketAddress address = vertx.getCurrent().request().remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }

    /** Null to go on, or what to answer a browser that has to sign in first. */
    private @Nullable Response decide(
            ContainerRequestContext request, ResourceInfo resource, Identities.Credentials credentials) {
        Identities.Identification found = identities.identify(credentials);
        if (found instanceof Identities.BadName bad) {
            throw RequestRefused.faulty(List.of(new Problem("", "BAD_FORM", bad.detail())));
        }
        if (found instanceof Identities.Nobody nobody) {
            if (credentials.key() != null) {
                turnstile.failed(sender(credentials.key()));
            }
            return challenges.signInFirst(request, nobody.detail(), tokens.hasProvider());
        }
        User user = ((Identities.Known) found).user();
        request.setSecurityContext(new SignedIn(user, request.getSecurityContext()));
        reach.begin(user.reach());
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new RequestRefused(ProblemKind.FORBIDDEN, "The address does not say who may call it, so nobody may.");
        }
        if (!user.may(needs.value())) {
            throw lacking(user, needs.value().roles());
        }
        if (needs.value().isAboutAllAccounts() && !user.reach().isEverywhere()) {
            throw new RequestRefused(
                    ProblemKind.FORBIDDEN,
                    "This is about all accounts, and the user " + user.name() + " sees those of some territories.");
        }
        return null;
    }

    /** The refusal of a user who has none of the roles that something takes. */
    static RequestRefused lacking(User user, Set<Role> roles) {
        String codes = roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "));
        return new RequestRefused(
                ProblemKind.FORBIDDEN, "The user " + user.name() + " would need one of the roles " + codes + ".");
    }
}
