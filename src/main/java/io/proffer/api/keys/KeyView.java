package io.proffer.api.keys;

import io.proffer.identity.Role;
import io.proffer.identity.signin.ApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is shown.
 *
 * @param id its public part
 * @param name who or what holds it
 * @param roles codes of its roles
 * @param territories territories whose accounts it may see, null for every account
 * @param createdBy who made it
 * @param createdAt when
 * @param expiresAt when it ends, null for never
 * @param lastUsedAt when it was seen last, to the half minute
 * @param revokedAt when it was revoked
 * @param key the key itself; only in the answer that gives it out
 */
record KeyView(
        String id,
        String name,
        List<String> roles,
        @Nullable List<String> territories,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String key) {

    static KeyView of(ApiKey key, @Nullable String text) {
        return new KeyView(
                key.id(),
                key.name(),
                key.user().roles().stream().sorted().map(Role::code).toList(),
                key.user().reach().isEverywhere() ? null : key.user().reach().list(),
                key.life().createdBy(),
                key.life().createdAt(),
                key.life().expiresAt(),
                key.life().lastUsedAt(),
                key.life().revokedAt(),
                text);
    }
}
