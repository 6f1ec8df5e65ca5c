package io.proffer.identity.signin;

import io.proffer.identity.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells who holds a key. A key that was right stays so for half a minute, so that not every request pays for its hash. */
public final class ApiKeys {
    /** How long a key that another replica revoked may still be taken here. */
    public static final Duration TRUSTED = Duration.ofSeconds(30);

    private final Map<String, ApiKey> configured;
    private final ApiKeyStore store;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    /**
     * Keys that are kept, and those of the configuration, which the store knows nothing of.
     *
     * @param configured keys of the configuration
     */
    public ApiKeys(Collection<ApiKey> configured, ApiKeyStore store, InstantSource clock) {
        this.configured = configured.stream().collect(Collectors.toMap(ApiKey::id, Function.identity()));
        this.store = store;
        this.clock = clock;
    }

    /** A key that was right. */
    private record Verified(ApiKey key, byte[] digest, Instant until) {}

    /** True when it is told without the store and without a hash. */
    public boolean isKnown(String text) {
        return KeyText.of(text).flatMap(key -> remembered(key, clock.instant())).isPresent();
    }

    /** The holder of a key, empty when it is wrong, revoked or over. */
    public Optional<User> holder(String text) {
        Instant now = clock.instant();
        return KeyText.of(text)
                .flatMap(key -> remembered(key, now).or(() -> verify(key, now)))
                .filter(key -> key.isGood(now))
                .map(ApiKey::holder);
    }

    private Optional<ApiKey> remembered(KeyText key, Instant now) {
        Verified known = verified.get(key.id());
        return known != null && known.until.isAfter(now) && MessageDigest.isEqual(known.digest, digest(key))
                ? Optional.of(known.key)
                : Optional.empty();
    }

    private Optional<ApiKey> verify(KeyText text, Instant now) {
        ApiKey own = configured.get(text.id());
        Optional<ApiKey> found = (own == null ? store.find(text.id()) : Optional.of(own))
                .filter(key -> key.isGood(now) && text.matches(key.hash()));
        found.ifPresent(key -> {
            verified.put(key.id(), new Verified(key, digest(text), now.plus(TRUSTED)));
            if (own == null) {
                store.used(key.id(), now);
            }
        });
        return found;
    }

    /** True when a text has the id of a key that is configured or was good here before; asks no store. */
    public boolean hasSeen(String text) {
        return KeyText.of(text)
                .map(KeyText::id)
                .filter(id -> configured.containsKey(id) || verified.containsKey(id))
                .isPresent();
    }

    /** Takes a key no longer by what was found out before. */
    void forget(String id) {
        verified.remove(id);
    }

    private static byte[] digest(KeyText key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.secret().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
