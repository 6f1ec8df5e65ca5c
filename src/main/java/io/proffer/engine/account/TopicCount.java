package io.proffer.engine.account;

import org.jspecify.annotations.Nullable;

/** How often a topic came up. */
public record TopicCount(@Nullable String key, @Nullable Integer count) {}
