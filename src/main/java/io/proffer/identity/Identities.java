package io.proffer.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who asks. */
public interface Identities {

    /** The user of a request. */
    Identification identify(Credentials credentials);

    /** Whom anybody may act as, to try the roles; nobody unless callers are taken by their word. */
    default List<User> toActAs() {
        return List.of();
    }

    /**
     * What a request says of its sender.
     *
     * @param name value of X-Proffer-User, null when there is none
     * @param key an API key as it was sent, null when there is none
     * @param token what a checked token says, null when there is none
     */
    record Credentials(
            @Nullable String name,
            @Nullable String key,
            @Nullable Token token) {
        /** Nothing but a name. */
        public static Credentials named(@Nullable String name) {
            return new Credentials(name, null, null);
        }
    }

    /**
     * What an identity provider says of a user; it was checked that the provider says so.
     *
     * @param name how the provider names the user
     * @param roles roles in the words of the provider
     * @param territories territories of the user, null when the token does not speak of them
     */
    record Token(
            String name, Collection<String> roles, @Nullable List<String> territories) {}

    /** Whether the sender is known. */
    sealed interface Identification {}

    /** It is. */
    record Known(User user) implements Identification {}

    /** It is not; the detail says what to do. */
    record Nobody(String detail) implements Identification {}

    /** The name has not the form of one. */
    record BadName(String detail) implements Identification {}
}
