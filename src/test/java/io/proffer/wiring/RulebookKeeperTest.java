package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.drl.RuleFixtures;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.wiring.telemetry.RulebookMeters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookKeeperTest {
    @TempDir
    Path root;

    private final RulebookLoader loader = new RulebookLoader(new RulebookCompiler());
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    @BeforeEach
    void foldersWithoutRules() throws IOException {
        Files.createDirectories(root.resolve("rules"));
        copy(Path.of("rules/vocabulary.yaml"), root.resolve("rules/vocabulary.yaml"));
        Files.createDirectories(root.resolve("decision-tables"));
        try (var files = Files.list(Path.of("decision-tables"))) {
            for (Path file : files.toList()) {
                copy(file, root.resolve("decision-tables").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void withoutAReadableRulebookTheServiceIsNotReadyAndSaysWhy() throws IOException {
        Files.writeString(root.resolve("rules/vocabulary.yaml"), "terms: [");
        ActiveRulebook active = new ActiveRulebook("index");
        keeper(active).load();
        HealthCheckResponse health = new RulebookHealth(active).call();
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(String.valueOf(health.getData().orElseThrow().get("reason"))).contains("vocabulary.yaml");
        assertThat(active.lease()).isEmpty();
    }

    @Test
    void aStartBesideBrokenFilesServesTheLastGoodRulebook() throws IOException {
        ActiveRulebook before = new ActiveRulebook("index");
        keeper(before).load();
        Files.writeString(root.resolve("decision-tables/usage.xlsx"), "no workbook");
        ActiveRulebook after = new ActiveRulebook("index");
        keeper(after).load();
        assertThat(after.status().active().hash())
                .isEqualTo(before.status().active().hash());
        assertThat(after.status().lastLoad().ok()).isFalse();
        HealthCheckResponse health = new RulebookHealth(after).call();
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health.getData().orElseThrow()).containsEntry("lastLoad", "failed");
    }

    @Test
    void aNamedFolderThatIsMissingIsAFault() throws IOException {
        Path tables = root.resolve("decision-tables");
        Files.move(tables, root.resolve("elsewhere"));
        ActiveRulebook none = new ActiveRulebook("index");
        keeper(none).load();
        assertThat(none.status().active()).as("without a last good one").isNull();

        Files.move(root.resolve("elsewhere"), tables);
        ActiveRulebook before = new ActiveRulebook("index");
        keeper(before).load();
        Files.move(tables, root.resolve("elsewhere"));
        Files.writeString(tables, "a file");
        ActiveRulebook after = new ActiveRulebook("index");
        keeper(after).load();
        assertThat(after.status().active().hash())
                .isEqualTo(before.status().active().hash());
        assertThat(after.status().lastLoad().problems()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("MISSING_FOLDER");
            assertThat(fault.message()).contains("This is no folder", "PROFFER_TABLES_DIR");
        });
    }

    @Test
    void whereTheUsualFolderIsAbsentTheStatusSaysThatTheShippedTablesServe() throws IOException {
        Files.move(root.resolve("decision-tables"), root.resolve("elsewhere"));
        ActiveRulebook active = new ActiveRulebook("index");
        keeper(active, new RulebookFolders(root.resolve("rules"), root.resolve("decision-tables"), Set.of()))
                .load();
        assertThat(active.status().lastLoad().ok()).isTrue();
        assertThat(active.status().lastLoad().problems())
                .extracting(FileFault::code)
                .containsExactly("SHIPPED_TABLES");
    }

    @Test
    void aCopyThatIsNotWholeDoesNotServe() throws IOException {
        keeper(new ActiveRulebook("index")).load();
        Files.delete(root.resolve("data/last-good/hash"));
        Files.writeString(root.resolve("decision-tables/usage.xlsx"), "no workbook");
        ActiveRulebook after = new ActiveRulebook("index");
        keeper(after).load();
        assertThat(after.status().active()).isNull();
    }

    @Test
    void whatServedBeforeServesAgainWithoutBeingLoaded() throws IOException {
        ActiveRulebook active = new ActiveRulebook("index");
        RulebookKeeper keeper = keeper(active);
        RulesetFiles first = files();
        keeper.useStored(loader.load(first), first, () -> true);
        String before = active.status().active().hash();
        String rule =
                RuleFixtures.rule("FRICTION: tickets", "Support(openTickets > 0)", "signals.raise(\"FRICTION\");");
        Files.writeString(
                root.resolve("rules/more.drl"), RuleFixtures.file(rule).text());
        RulesetFiles second = files();
        keeper.useStored(loader.load(second), second, () -> true);
        String after = active.status().active().hash();
        assertThat(after).isNotEqualTo(before);

        assertThat(keeper.resumeStored(before, first, () -> false)).isTrue();
        assertThat(keeper.serves(after)).as("somebody was faster").isTrue();
        assertThat(keeper.resumeStored(before, first, () -> true)).isTrue();
        assertThat(keeper.serves(before)).isTrue();
        assertThat(root.resolve("data/last-good/hash")).hasContent(before);
        assertThat(root.resolve("data/last-good/rules/more.drl")).doesNotExist();
        assertThat(keeper.resumeStored("sha256:none", first, () -> true)).isFalse();
    }

    @Test
    void whatIsPlannedIsAtHandUntilItServesOrIsPlannedNoMore() throws IOException {
        ActiveRulebook active = new ActiveRulebook("index");
        RulebookKeeper keeper = keeper(active);
        RulesetFiles planned = files();
        LoadResult loaded = loader.load(planned);
        String hash = ((LoadResult.Loaded) loaded).rulebook().hash();
        assertThat(keeper.has(hash)).isFalse();

        keeper.expect(loaded);
        assertThat(keeper.has(hash)).isTrue();
        assertThat(active.lease()).as("its time has not come").isEmpty();
        assertThat(keeper.resumeStored(hash, planned, () -> true)).isTrue();
        assertThat(keeper.serves(hash)).isTrue();
        keeper.expectNothing();
        assertThat(keeper.has(hash)).as("it serves").isTrue();

        ActiveRulebook other = new ActiveRulebook("index");
        keeper(other).expect(loader.load(planned));
        keeper(other).expectNothing();
        assertThat(keeper(other).has(hash)).isFalse();
    }

    private RulesetFiles files() throws IOException {
        return RulesetFiles.of(root.resolve("rules"), root.resolve("decision-tables"));
    }

    @Test
    void aFileThatChangesIsSeen() throws IOException {
        RulebookFolders folders = folders();
        RulebookFolders.Look before = folders.look();
        assertThat(folders.look()).isEqualTo(before);
        Files.writeString(root.resolve("decision-tables/.~lock.usage.xlsx#"), "lock");
        Files.writeString(root.resolve("decision-tables/~$usage.xlsx"), "lock");
        assertThat(folders.look()).isEqualTo(before);
        Files.writeString(root.resolve("decision-tables/more.csv"), "x");
        assertThat(folders.look()).isNotEqualTo(before);
    }

    private RulebookFolders folders() {
        return new RulebookFolders(root.resolve("rules"), root.resolve("decision-tables"));
    }

    private RulebookKeeper keeper(ActiveRulebook active) {
        return keeper(active, folders());
    }

    private RulebookKeeper keeper(ActiveRulebook active, RulebookFolders folders) {
        LastGood lastGood = new LastGood(root.resolve("data/last-good"));
        return new RulebookKeeper(
                folders, loader, active, lastGood, clock, new RulebookMeters(new SimpleMeterRegistry(), active));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
    }
}
