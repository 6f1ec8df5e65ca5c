package io.proffer.store.access;

import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.signin.ApiKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An API key in its table; roles by their codes, territories line by line, null for every account. */
@Entity
@Table(name = "api_key")
class ApiKeyRow {
    @Id
    String id = "";

    String name = "";

    @Nullable
    @Column(name = "standing_name")
    String standingName;

    String hash = "";
    String roles = "";

    @Nullable
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String territories;

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Nullable
    @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable
    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;

    static ApiKeyRow of(ApiKey key) {
        ApiKeyRow row = new ApiKeyRow();
        row.id = key.id();
        row.name = key.name();
        row.standingName = key.name();
        row.hash = key.hash();
        row.roles = key.user().roles().stream().sorted().map(Role::code).collect(Collectors.joining(","));
        Reach reach = key.user().reach();
        row.territories = reach.isEverywhere() ? null : String.join("\n", reach.list());
        row.createdBy = key.life().createdBy();
        row.createdAt = key.life().createdAt();
        row.expiresAt = key.life().expiresAt();
        return row;
    }

    ApiKey key() {
        Set<Role> held = Stream.of(roles.split(","))
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toSet());
        Reach reach = territories == null
                ? Reach.EVERYWHERE
                : Reach.of(territories.lines().toList());
        return new ApiKey(
                id,
                name,
                hash,
                new ApiKey.Holder(held, reach),
                new ApiKey.Life(createdBy, createdAt, expiresAt, lastUsedAt, revokedAt));
    }
}
