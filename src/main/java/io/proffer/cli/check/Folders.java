package io.proffer.cli.check;

import io.proffer.cli.FolderRulebooks;
import io.proffer.cli.Rulebooks;
import io.proffer.cli.Terminal;
import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The folders of rules and tables that a verb is pointed at. */
final class Folders {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULES",
            description = "Folder of the vocabulary and the rules (default: 'rules' here, else the copy in the jar).")
    private @Nullable Path rules;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TABLES",
            description = "Folder of the decision tables (default: 'decision-tables' here, else the copy in the jar).")
    private @Nullable Path tables;

    /** What the files of both make; a folder that does not exist is wrong usage. */
    LoadResult read(Rulebooks rulebooks) {
        try {
            return rulebooks.read(rules, tables);
        } catch (Rulebooks.UnusableRulebook e) {
            throw new ParameterException(verb.commandLine(), e.getMessage());
        }
    }

    /** The files of both. */
    RulesetFiles files(Terminal terminal) {
        return files(terminal, rules, tables, verb);
    }

    /** The folder of tables as it is written below the root of a repository. */
    String tablesFolder() {
        return String.valueOf(tables == null ? FolderRulebooks.TABLES : tables).replace('\\', '/');
    }

    /**
     * The files of a folder of rules and a folder of tables, the usual ones where none is named.
     *
     * @throws ParameterException when a folder that is named does not exist
     */
    static RulesetFiles files(Terminal terminal, @Nullable Path rules, @Nullable Path tables, CommandSpec verb) {
        try {
            return RulesetFiles.of(
                    FolderRulebooks.folder(terminal.folder(), rules, FolderRulebooks.RULES),
                    FolderRulebooks.folder(terminal.folder(), tables, FolderRulebooks.TABLES));
        } catch (Rulebooks.UnusableRulebook e) {
            throw new ParameterException(verb.commandLine(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words of the files, without the codes of a catalogue.
     *
     * @throws ParameterException when the vocabulary has faults
     */
    static Vocabulary words(RulesetFiles files, CommandSpec verb) {
        VocabularyReader.Result result = files.words();
        if (result instanceof VocabularyReader.Result.Read read) {
            return read.vocabulary();
        }
        String faults = ((VocabularyReader.Result.Refused) result)
                .faults().stream().map(FileFault::toString).collect(Collectors.joining("\n  ", "  ", ""));
        throw new ParameterException(verb.commandLine(), "The vocabulary cannot be used:\n" + faults);
    }
}
