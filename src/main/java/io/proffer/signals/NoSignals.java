package io.proffer.signals;

import io.proffer.engine.memory.SignalSeen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps nothing. */
public class NoSignals implements SignalStore {
    @Override
    public Set<String> keep(Collection<Signal> signals) {
        return Set.of();
    }

    @Override
    public List<SignalSeen> of(String accountId, Instant since, Instant until) {
        return List.of();
    }

    @Override
    public List<SignalSeen> claim(String accountId, Claim claim) {
        return List.of();
    }

    @Override
    public void release(Collection<String> ids) {}

    @Override
    public List<String> accountsWaiting(Instant receivedBefore, Instant now, int limit) {
        return List.of();
    }

    @Override
    public void decided(Collection<String> ids, Instant at) {}

    @Override
    public void prune(Instant now) {}
}
