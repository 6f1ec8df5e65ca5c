package io.proffer.engine.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the customer reached. */
public record Milestone(@Nullable String key, @Nullable Instant reachedAt) {}
