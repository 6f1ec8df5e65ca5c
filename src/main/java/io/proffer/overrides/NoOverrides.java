package io.proffer.overrides;

import io.proffer.engine.memory.Override;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps nothing. */
public final class NoOverrides implements OverrideStore {
    @java.lang.Override
    public void add(String accountId, Override override) {}

    @java.lang.Override
    public List<Override> standing(String accountId, Instant at) {
        return List.of();
    }

    @java.lang.Override
    public List<Override> active(String accountId, Instant at) {
        return List.of();
    }

    @java.lang.Override
    public Optional<Instant> changedAt(String accountId, Instant now) {
        return Optional.empty();
    }

    @java.lang.Override
    public Optional<Override> approve(String accountId, String id, String by, Instant at) {
        return Optional.empty();
    }

    @java.lang.Override
    public boolean remove(String accountId, String id, String by, Instant at) {
        return false;
    }
}
