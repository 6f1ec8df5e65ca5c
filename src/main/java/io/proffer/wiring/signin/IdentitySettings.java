package io.proffer.wiring.signin;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may call. An identity provider is configured by {@code quarkus.oidc}. */
public interface IdentitySettings {
    /**
     * Whether callers are taken by their word: a call acts as user {@code local}, or as whom X-Proffer-User names.
     * Without a value: where the service is bound to loopback and has no sign-in.
     */
    Optional<Boolean> embedded();

    /** Takes the word also of callers from elsewhere, who may do everything: for a trial with nothing to protect. */
    @WithDefault("false")
    boolean trial();

    /** Codes of roles by user, for users who shall not have every role where callers are taken by their word. */
    Map<String, List<String>> users();

    /** Codes of our roles by role of the identity provider, for those that are not called as ours are. */
    Map<String, List<String>> roles();

    /** Claim of a token that names the territories whose accounts a user may see; without it a user sees all. */
    Optional<String> territoryClaim();

    /** Keys that the store does not know, by name; {@code proffer keys create} prints the lines. */
    Map<String, KeySettings> keys();

    /** A key. */
    interface KeySettings {
        /** Its public part. */
        String id();

        /** bcrypt of its secret part. */
        String hash();

        /** Codes of its roles. */
        List<String> roles();

        /** Territories whose accounts it may see; without any, all. */
        Optional<List<String>> territories();
    }
}
