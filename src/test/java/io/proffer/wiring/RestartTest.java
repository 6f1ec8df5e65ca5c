package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proffer.api.Governing;
import io.proffer.api.StoreRules;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Library;
import io.proffer.governance.live.Activations;
import io.proffer.governance.live.FirstRuleset;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.wiring.telemetry.RulebookMeters;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(StoreRules.class)
class RestartTest {
    private static final Governing.Cell NOTE = new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "P");

    @Inject
    RulesetStore store;

    @Inject
    FirstRuleset first;

    @Inject
    Activations activations;

    @Inject
    RulebookFolders folders;

    @Inject
    RulebookLoader loader;

    @Inject
    InstantSource clock;

    @Test
    void aRestartServesWhatWasActivatedAndAReplicaFollows(@TempDir Path data) {
        String id = Governing.approved(NOTE, "before the restart");
        Governing.to("operator-1", id, "ACTIVE").statusCode(200);
        ActiveRulebook active = new ActiveRulebook("index");
        StoredRulebook replica = replica(active, data);
        assertThat(replica.begin(() -> fail("The files are not asked where a ruleset rules.")))
                .isTrue();
        assertThat(hash(active))
                .isEqualTo(store.find(id).orElseThrow().content().hash());
        Governing.to("operator-1", id, "ROLLED_BACK").statusCode(200);
        replica.look();
        assertThat(hash(active))
                .isEqualTo(store.active().orElseThrow().content().hash())
                .isNotEqualTo(store.find(id).orElseThrow().content().hash());
    }

    @Test
    void aReplicaThatNeverCouldReadWhatRulesLeavesServiceAfterAMinute(@TempDir Path data) {
        Governing.to("operator-1", Governing.approved(NOTE, "never read"), "ACTIVE")
                .statusCode(200);
        AtomicReference<Instant> now = new AtomicReference<>(clock.instant());
        StoredRulebook broken = replica(withoutFiles(), new ActiveRulebook("index"), data.resolve("broken"), now::get);
        StoredRulebook sound = replica(store, new ActiveRulebook("index"), data.resolve("sound"), now::get);
        for (int second = 0; second <= 60; second += 20) {
            broken.look();
            sound.look();
            assertThat(isReady(broken, now.get())).isTrue();
            now.set(now.get().plusSeconds(20));
        }
        broken.look();
        sound.look();
        assertThat(isReady(broken, now.get())).isFalse();
        assertThat(isReady(sound, now.get())).isTrue();
    }

    private static boolean isReady(StoredRulebook replica, Instant now) {
        return new RulesetLineHealth(replica, () -> now).call().getStatus() == HealthCheckResponse.Status.UP;
    }

    /** The store, but for the files of rulesets, which are lost. */
    private RulesetStore withoutFiles() {
        return (RulesetStore) Proxy.newProxyInstance(
                RestartTest.class.getClassLoader(),
                new Class<?>[] {RulesetStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("file") ? Optional.empty() : method.invoke(store, arguments));
    }

    private StoredRulebook replica(ActiveRulebook active, Path data) {
        return replica(store, active, data, clock);
    }

    private StoredRulebook replica(RulesetStore store, ActiveRulebook active, Path data, InstantSource clock) {
        LastGood lastGood = new LastGood(data.resolve("last-good"));
        RulebookKeeper keeper = new RulebookKeeper(
                folders, loader, active, lastGood, clock, new RulebookMeters(new SimpleMeterRegistry(), active));
        return new StoredRulebook(store, new Library(store, loader), keeper, first, activations, clock);
    }

    private static String hash(ActiveRulebook active) {
        return active.status().active().hash();
    }
}
