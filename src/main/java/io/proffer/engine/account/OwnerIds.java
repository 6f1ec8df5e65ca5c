package io.proffer.engine.account;

import org.jspecify.annotations.Nullable;

/** Who looks after the account. */
public record OwnerIds(@Nullable String sales, @Nullable String renewal) {}
