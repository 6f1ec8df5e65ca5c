package io.proffer.rulesets.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedRulebookIsCompiledAndProvenOnce() throws IOException {
        Files.writeString(folder.resolve("rules-of-an-earlier-build"), "");
        assertThat(Preparation.into(folder, RulesetFiles.shipped())).startsWith("Rulebook rls_");
        List<String> prepared = names();
        assertThat(prepared).hasSize(2);
        assertThat(prepared.get(0)).matches("proof-[0-9a-f]{64}");
        assertThat(prepared.get(1)).matches("rules-[0-9a-f]{64}");

        RulebookOptions options = RulebookOptions.standard().with(new FolderStore(folder), EngineBuild.digest());
        LoadResult result = new RulebookLoader(new RulebookCompiler(options)).load(RulesetFiles.shipped());
        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        assertThat(names()).isEqualTo(prepared);
    }

    @Test
    void aRulebookThatCannotBeLoadedIsNamedAndNotPrepared() throws IOException {
        assertThat(Preparation.into(folder, new RulesetFiles(List.of(), List.of(), List.of())))
                .contains("cannot be loaded", "MISSING_FILE", RulesetFiles.VOCABULARY);
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
