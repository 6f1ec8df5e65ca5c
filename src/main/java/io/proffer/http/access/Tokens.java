package io.proffer.http.access;

import io.proffer.identity.Identities;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads what the identity provider says of a user: from a bearer token, or from the session of a browser. */
@Singleton
class Tokens {
    private final CurrentIdentityAssociation association;
    private final boolean provider;
    private final Optional<String> territoryClaim;

    Tokens(
            CurrentIdentityAssociation association,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider,
            @ConfigProperty(name = "proffer.identity.territory-claim") Optional<String> territoryClaim) {
        this.association = association;
        this.provider = provider;
        this.territoryClaim = territoryClaim;
    }

    /** True when there is a provider that could say something. */
    boolean hasProvider() {
        return provider;
    }

    /** What the provider says of the sender, null when the request brings no token; it fails when the token is bad. */
    Uni<Identities.@Nullable Token> read() {
        return association.getDeferredIdentity().map(this::token);
    }

    private Identities.@Nullable Token token(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? null
                : new Identities.Token(
                        Objects.requireNonNullElse(identity.getPrincipal().getName(), ""),
                        identity.getRoles(),
                        territoryClaim
                                .map(claim -> territories(identity, claim))
                                .orElse(null));
    }

    private static @Nullable List<String> territories(SecurityIdentity identity, String claim) {
        Object value = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(claim) : null;
        return value == null ? null : texts(value);
    }

    /** A claim is one text or a list of texts. */
    private static List<String> texts(Object value) {
        Collection<?> values =
                value instanceof JsonArray array ? array : value instanceof Collection<?> many ? many : List.of(value);
        List<String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(each instanceof JsonString text ? text.getString() : String.valueOf(each)));
        return texts;
    }
}
