package io.proffer.cli.check;

import io.proffer.cli.Terminal;
import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.tables.TableReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The folders that say which words a verb may use. */
public final class WordFolders {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Folder of the vocabulary (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Option(
            names = "--tables",
            paramLabel = "FOLDER",
            description =
                    "Folder with the catalogue and the tables (default: 'decision-tables' here, else the copy in the jar).")
    private @Nullable Path tables;

    /**
     * The words with the codes of the catalogue.
     *
     * @throws ParameterException when a folder that is named does not exist, or the vocabulary has faults
     */
    public Vocabulary vocabulary(Terminal terminal) {
        return reading(terminal).vocabulary();
    }

    /** The same words with the tables they were read from. */
    TableReading reading(Terminal terminal) {
        RulesetFiles files = Folders.files(terminal, rules, tables, verb);
        return TableReading.of(files.tables(), Folders.words(files, verb));
    }
}
