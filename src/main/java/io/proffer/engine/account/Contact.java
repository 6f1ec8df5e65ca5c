package io.proffer.engine.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person, without name or address: decisions need neither. */
public record Contact(
        @Nullable String id,
        @Nullable ContactRole role,
        @Nullable String locale,
        @Nullable Consents consents,
        @Nullable Instant lastTouchedAt) {}
