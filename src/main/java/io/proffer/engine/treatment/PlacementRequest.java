package io.proffer.engine.treatment;

import io.proffer.engine.account.ContactRole;
import org.jspecify.annotations.Nullable;

/**
 * A placement propositions are wanted for, and who reads there.
 *
 * @param key placement key, such as {@code CSM_WORKSPACE}
 * @param maxPropositions most commercial propositions wanted, null for the placement's own limit
 * @param role role of the reader, null when not said; without a contact or a role all contacts of the account are meant
 * @param contactId contact who reads it, null when not said; goes before the role
 */
public record PlacementRequest(
        String key,
        @Nullable Integer maxPropositions,
        @Nullable ContactRole role,
        @Nullable String contactId) {

    /** A placement for all contacts of the account, with the placement's own limit. */
    public static PlacementRequest of(String key) {
        return new PlacementRequest(key, null, null, null);
    }
}
