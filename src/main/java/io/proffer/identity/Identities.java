package io.proffer.identity;

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
     */
    record Credentials(@Nullable String name) {}

    /** Whether the sender is known. */
    sealed interface Identification {}

    /** It is. */
    record Known(User user) implements Identification {}

    /** It is not; the detail says what to do. */
    record Nobody(String detail) implements Identification {}

    /** The name has not the form of one. */
    record BadName(String detail) implements Identification {}
}
