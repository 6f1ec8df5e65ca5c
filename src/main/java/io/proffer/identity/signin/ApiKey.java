package io.proffer.identity.signin;

import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept. The key itself is nowhere: only its hash is.
 *
 * @param id its public part, such as {@code pk_7f3k9q2m8x1d}
 * @param name who or what holds it; among keys that are not revoked a name is given once
 * @param hash bcrypt of its secret part
 * @param user what its holder may do and see
 * @param life since when and until when it is good
 */
public record ApiKey(String id, String name, String hash, Holder user, Life life) {

    /**
     * What the holder of a key may do and see.
     *
     * @param roles its roles
     * @param reach accounts it may see
     */
    public record Holder(Set<Role> roles, Reach reach) {
        /** Copies the set. */
        public Holder {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * The life of a key.
     *
     * @param createdBy who made it
     * @param createdAt when
     * @param expiresAt when it ends, null for never
     * @param lastUsedAt when it was seen last, to the half minute, null for never
     * @param revokedAt when it was revoked, null when it was not
     */
    public record Life(
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** True when it lets its holder in at an instant. */
    public boolean isGood(Instant now) {
        return life.revokedAt == null && (life.expiresAt == null || life.expiresAt.isAfter(now));
    }

    /** Its holder; never the name of a person. */
    User holder() {
        return new User(SignedInIdentities.KEY_PREFIX + name, user.roles, user.reach);
    }
}
