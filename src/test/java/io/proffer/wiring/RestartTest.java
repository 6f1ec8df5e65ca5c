package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(StoreRules.class)
class RestartTest {
    private static final Governing.Cell NOTE = new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "P");

    @Inject
    RulesetStore store;

    @Inject
    Library library;

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
        assertThat(replica.isPlanted()).isTrue();
        replica.load();
        assertThat(hash(active))
                .isEqualTo(store.find(id).orElseThrow().content().hash());
        Governing.to("operator-1", id, "ROLLED_BACK").statusCode(200);
        replica.look();
        assertThat(hash(active))
                .isEqualTo(store.active().orElseThrow().content().hash())
                .isNotEqualTo(store.find(id).orElseThrow().content().hash());
    }

    private StoredRulebook replica(ActiveRulebook active, Path data) {
        LastGood lastGood = new LastGood(data.resolve("last-good"));
        RulebookKeeper keeper = new RulebookKeeper(
                folders, loader, active, lastGood, clock, new RulebookMeters(new SimpleMeterRegistry(), active));
        return new StoredRulebook(store, library, keeper, first, activations, clock);
    }

    private static String hash(ActiveRulebook active) {
        return active.status().active().hash();
    }
}
