package io.proffer.cli;

import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.prepared.PreparedWork;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rulebooks of folders: those named, else those of the working directory, else the copies in the jar. */
final class FolderRulebooks implements Rulebooks {
    private static final Path RULES = Path.of("rules");
    private static final Path TABLES = Path.of("decision-tables");

    private final RulebookLoader loader =
            new RulebookLoader(new RulebookCompiler(PreparedWork.shipped(RulebookOptions.standard())));
    private final Path home;
    private final PrintWriter remarks;

    FolderRulebooks(Terminal terminal) {
        this.home = terminal.folder();
        this.remarks = terminal.errText();
    }

    @Override
    public LoadResult read(@Nullable Path rules, @Nullable Path tables) {
        LoadResult result = loader.load(folder(rules, RULES), folder(tables, TABLES));
        if (result instanceof LoadResult.Loaded loaded) {
            loaded.notices().forEach(remarks::println);
        }
        return result;
    }

    private Path folder(@Nullable Path named, Path usual) {
        Path folder = home.resolve(named == null ? usual : named);
        if (named != null && !Files.isDirectory(folder)) {
            throw new UnusableRulebook("There is no folder " + named + ". Name one that exists.");
        }
        return folder;
    }
}
