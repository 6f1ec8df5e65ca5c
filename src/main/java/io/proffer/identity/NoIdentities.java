package io.proffer.identity;

/** Knows nobody: outside of one machine nobody's word counts, and there is no sign-in yet. */
public final class NoIdentities implements Identities {

    @Override
    public Identification identify(Credentials credentials) {
        return new Nobody(
                credentials.name() == null
                        ? "The service can be reached from elsewhere and has no sign-in, so it answers nobody. Bind it"
                                + " to loopback, or take its callers' word with PROFFER_IDENTITY_EMBEDDED=true."
                        : "X-Proffer-User counts only where the service is bound to loopback.");
    }
}
