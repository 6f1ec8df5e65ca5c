package io.proffer.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.AuditAction;
import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final KeptInMemory store = new KeptInMemory();
    private Instant now = START;
    private final ApiKeys keys = new ApiKeys(List.of(), store, () -> now);
    private final KeyDesk desk = new KeyDesk(store, keys, () -> now);

    private KeyDesk.Fresh made(@Nullable Instant expiresAt) {
        ApiKey.Holder holder = new ApiKey.Holder(Set.of(Role.SERVICE), Reach.of(List.of("DACH")));
        return (KeyDesk.Fresh) desk.make(new KeyDesk.Wanted("crm", holder, expiresAt), "root");
    }

    @Test
    void aKeyNamesItsHolderAndNeverStandsInTheStore() {
        KeyDesk.Fresh made = made(null);
        assertThat(keys.holder(made.text()))
                .contains(new User("key:crm", Set.of(Role.SERVICE), Reach.of(List.of("DACH"))));
        String secret = made.text().substring(made.key().id().length() + 1);
        assertThat(store.keys.toString()).contains(made.key().id()).doesNotContain(secret);
        assertThat(store.acts.toString()).doesNotContain(secret).doesNotContain("$2");
        assertThat(KeyText.of(made.text()).orElseThrow().toString()).doesNotContain(secret);
    }

    @Test
    void anotherSecretUnderTheSameIdIsRefusedAlsoAfterTheRightOne() {
        KeyDesk.Fresh made = made(null);
        String wrong = made.key().id() + "_" + KeyText.fresh().secret();
        assertThat(keys.holder(wrong)).isEmpty();
        assertThat(keys.holder(made.text())).isPresent();
        assertThat(keys.holder(wrong)).isEmpty();
        assertThat(keys.holder(made.text() + "A")).isEmpty();
        assertThat(keys.holder(KeyText.fresh().text())).isEmpty();
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndOnTheRecord() {
        KeyDesk.Fresh made = made(null);
        assertThat(keys.holder(made.text())).isPresent();
        assertThat(desk.revoke(made.key().id(), "root")).isTrue();
        assertThat(keys.holder(made.text())).isEmpty();
        assertThat(store.acts)
                .extracting(act -> act.action())
                .containsExactly(AuditAction.API_KEY_CREATED, AuditAction.API_KEY_REVOKED);
    }

    @Test
    void whatAnotherReplicaRevokedIsTakenForHalfAMinuteAtMost() {
        KeyDesk.Fresh made = made(null);
        assertThat(keys.holder(made.text())).isPresent();
        new KeyDesk(store, new ApiKeys(List.of(), store, () -> now), () -> now)
                .revoke(made.key().id(), "root");
        now = START.plus(ApiKeys.TRUSTED);
        assertThat(keys.holder(made.text())).isEmpty();
    }

    @Test
    void aKeyEndsOnTimeAlsoWhileItIsRemembered() {
        KeyDesk.Fresh made = made(START.plusSeconds(10));
        assertThat(keys.holder(made.text())).isPresent();
        now = START.plusSeconds(10);
        assertThat(keys.holder(made.text())).isEmpty();
    }

    @Test
    void aKeyThatWasRightIsNotLookedUpForEveryRequest() {
        KeyDesk.Fresh made = made(null);
        for (int i = 0; i < 50; i++) {
            assertThat(keys.holder(made.text())).isPresent();
        }
        assertThat(store.lookups).isEqualTo(1);
        now = now.plus(ApiKeys.TRUSTED).plus(Duration.ofMillis(1));
        assertThat(keys.holder(made.text())).isPresent();
        assertThat(store.lookups).isEqualTo(2);
    }

    @Test
    void aConfiguredKeyNeedsNoStore() {
        KeyText text = KeyText.fresh();
        ApiKey.Life life = new ApiKey.Life("configuration", Instant.EPOCH, null, null, null);
        ApiKey.Holder admin = new ApiKey.Holder(Set.of(Role.ADMIN), Reach.EVERYWHERE);
        ApiKeys own = new ApiKeys(List.of(new ApiKey(text.id(), "first", text.hash(), admin, life)), store, () -> now);
        assertThat(own.holder(text.text())).contains(new User("key:first", Set.of(Role.ADMIN)));
        assertThat(own.holder(text.id() + "_" + KeyText.fresh().secret())).isEmpty();
        assertThat(store.lookups).isZero();
    }

    @Test
    void noTwoKeysAreAlike() {
        Set<String> ids = new HashSet<>();
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            KeyText text = KeyText.fresh();
            assertThat(KeyText.of(text.text())).contains(text);
            ids.add(text.id());
            secrets.add(text.secret());
        }
        assertThat(ids).hasSize(1000);
        assertThat(secrets).hasSize(1000);
    }
}
