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
public final class FolderRulebooks implements Rulebooks {
    /** The usual folder of rules. */
    public static final Path RULES = Path.of("rules");
    /** The usual folder of tables. */
    public static final Path TABLES = Path.of("decision-tables");

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
        LoadResult result = loader.load(folder(home, rules, RULES), folder(home, tables, TABLES));
        if (result instanceof LoadResult.Loaded loaded) {
            loaded.notices().forEach(remarks::println);
        }
        return result;
    }

    /**
     * A folder below another: the one that is named, else the usual one, which need not exist.
     *
     * @throws UnusableRulebook when the one that is named does not exist
     */
    public static Path folder(Path home, @Nullable Path named, Path usual) {
        Path folder = home.resolve(named == null ? usual : named);
        if (named != null && !Files.isDirectory(folder)) {
            throw new UnusableRulebook("There is no folder " + named + ". Name one that exists.");
        }
        return folder;
    }
}
