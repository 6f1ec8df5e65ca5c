package io.proffer.identity.signin;

import io.proffer.audit.AuditAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, and how often they were asked for. */
final class KeptInMemory implements ApiKeyStore {
    final Map<String, ApiKey> keys = new LinkedHashMap<>();
    final List<AuditAct> acts = new ArrayList<>();
    int lookups;

    @Override
    public Optional<ApiKey> find(String id) {
        lookups++;
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean hasGood(Instant now) {
        return keys.values().stream().anyMatch(key -> key.isGood(now));
    }

    @Override
    public boolean add(ApiKey key, AuditAct act) {
        keys.put(key.id(), key);
        return acts.add(act);
    }

    @Override
    public boolean revoke(String id, Instant at, AuditAct act) {
        ApiKey key = keys.get(id);
        ApiKey.Life life = key.life();
        keys.put(
                id,
                new ApiKey(
                        id,
                        key.name(),
                        key.hash(),
                        key.user(),
                        new ApiKey.Life(life.createdBy(), life.createdAt(), life.expiresAt(), life.lastUsedAt(), at)));
        return acts.add(act);
    }

    @Override
    public void used(String id, Instant at) {
        // Nobody asks here.
    }
}
