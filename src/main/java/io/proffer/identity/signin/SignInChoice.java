package io.proffer.identity.signin;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether the service may start where it stands, and how callers are told apart there. */
public sealed interface SignInChoice {

    /** Callers are taken by their word. */
    record Embedded(boolean open) implements SignInChoice {}

    /** Callers bring a key or a token. */
    record SignedIn() implements SignInChoice {}

    /** The service must not start; the message says what to set. */
    record Refused(String message) implements SignInChoice {}

    /**
     * Where the service stands, and what the operator says.
     *
     * @param host address that it is bound to
     * @param loopback whether only this machine can reach it
     * @param embedded whether callers shall be taken by their word, empty when the operator does not say
     * @param trial whether that shall hold for whoever reaches the service from elsewhere, too
     */
    record Place(String host, boolean loopback, Optional<Boolean> embedded, boolean trial) {}

    /**
     * What callers could sign in with.
     *
     * @param provider whether an identity provider is configured
     * @param configuredKeys whether the configuration holds keys
     * @param keptKeys whether the store holds a key that is good; asked only where the answer matters
     */
    record Means(boolean provider, boolean configuredKeys, BooleanSupplier keptKeys) {
        boolean configured() {
            return provider || configuredKeys;
        }

        boolean any() {
            return configured() || keptKeys.getAsBoolean();
        }
    }

    /** What follows from it. */
    static SignInChoice of(Place place, Means means) {
        boolean embedded = place.embedded().orElse(place.trial() || place.loopback() && !means.configured());
        if (!embedded) {
            return means.any() ? new SignedIn() : new Refused(nothingToSignInWith(place));
        }
        if (means.configured()) {
            return new Refused("Callers cannot be taken by their word and sign in as well: remove"
                    + " PROFFER_IDENTITY_EMBEDDED and PROFFER_IDENTITY_TRIAL, or the keys and the identity provider.");
        }
        return place.loopback() || place.trial() ? new Embedded(!place.loopback()) : new Refused(openToAll(place));
    }

    private static String nothingToSignInWith(Place place) {
        return "The service is bound to " + place.host()
                + " and nobody could sign in. Set QUARKUS_OIDC_TENANT_ENABLED=true,"
                + " QUARKUS_OIDC_AUTH_SERVER_URL and QUARKUS_OIDC_CLIENT_ID for an identity provider, or make an API key"
                + " with 'proffer keys create --name first --roles admin' and set what it prints. To try the service"
                + " alone, bind it to loopback: QUARKUS_HTTP_HOST=127.0.0.1.";
    }

    private static String openToAll(Place place) {
        return "PROFFER_IDENTITY_EMBEDDED=true would let everybody who reaches " + place.host()
                + " do everything. Remove"
                + " it and configure a sign-in, or say PROFFER_IDENTITY_TRIAL=true where nothing is worth protecting.";
    }
}
