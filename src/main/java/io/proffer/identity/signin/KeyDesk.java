package io.proffer.identity.signin;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.identity.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes keys and revokes them, on the record. */
public final class KeyDesk {
    private final ApiKeyStore store;
    private final ApiKeys keys;
    private final InstantSource clock;

    /** A desk over a store. */
    public KeyDesk(ApiKeyStore store, ApiKeys keys, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a key is asked for.
     *
     * @param name who or what shall hold it
     * @param holder what it may do and see
     * @param expiresAt when it ends, null for never
     */
    public record Wanted(
            String name, ApiKey.Holder holder, @Nullable Instant expiresAt) {}

    /** Whether a key was made. */
    public sealed interface Made {}

    /**
     * It was.
     *
     * @param key what is kept of it
     * @param text the key itself, which nobody can show again
     */
    public record Fresh(ApiKey key, String text) implements Made {}

    /** A key of that name stands. */
    public record NameTaken() implements Made {}

    /** What the record says of a key. */
    private record Particulars(
            String name,
            List<String> roles,
            List<String> territories,
            @Nullable Instant expiresAt) {
        static Particulars of(ApiKey key) {
            return new Particulars(
                    key.name(),
                    key.user().roles().stream().sorted().map(Role::code).toList(),
                    key.user().reach().list(),
                    key.life().expiresAt());
        }
    }

    /** Makes a key. */
    public Made make(Wanted wanted, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        KeyText text = KeyText.fresh();
        ApiKey.Life life = new ApiKey.Life(actor, now, wanted.expiresAt, null, null);
        ApiKey key = new ApiKey(text.id(), wanted.name, text.hash(), wanted.holder, life);
        return store.add(key, act(now, actor, AuditAction.API_KEY_CREATED, key))
                ? new Fresh(key, text.text())
                : new NameTaken();
    }

    /**
     * Revokes a key: at once here, within {@link ApiKeys#TRUSTED} at other replicas.
     *
     * @return false when there is none to revoke
     */
    public boolean revoke(String id, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean revoked = store.find(id)
                .map(key -> store.revoke(id, now, act(now, actor, AuditAction.API_KEY_REVOKED, key)))
                .orElse(false);
        keys.forget(id);
        return revoked;
    }

    /** All keys, the oldest first. */
    public List<ApiKey> all() {
        return store.all();
    }

    private static AuditAct act(Instant at, String actor, AuditAction action, ApiKey key) {
        AuditSubject subject = AuditSubject.of(AuditSubject.Kind.API_KEY, key.id());
        return AuditAct.of(at, actor, action, subject, Particulars.of(key));
    }
}
