package io.proffer.rulesets;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.compile.Compilation;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookSource;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.rulesets.tables.TableReading;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads a rulebook from files, or says everything that is wrong with them; safe for use by many threads. */
public final class RulebookLoader {
    private final RulebookCompiler compiler;

    /** A loader that compiles with this compiler. */
    public RulebookLoader(RulebookCompiler compiler) {
        this.compiler = compiler;
    }

    /** Loads the files of two folders; where one does not exist, the copies shipped in the program. */
    public LoadResult load(Path rulesFolder, Path tablesFolder) {
        try {
            return load(RulesetFiles.of(rulesFolder, tablesFolder));
        } catch (IOException e) {
            return refused(List.of(FileFault.ofFile(
                    rulesFolder + ", " + tablesFolder,
                    "UNREADABLE",
                    "A file cannot be read: " + e.getMessage() + ". Check that it exists and may be read.")));
        }
    }

    /** Loads files already in memory. */
    public LoadResult load(RulesetFiles files) {
        VocabularyReader.Result words = files.words();
        return words instanceof VocabularyReader.Result.Read read
                ? load(files, read.vocabulary())
                : refused(((VocabularyReader.Result.Refused) words).faults());
    }

    private LoadResult load(RulesetFiles files, Vocabulary vocabulary) {
        TableReading reading = TableReading.of(files.tables(), vocabulary);
        NativeRules natives = NativeRules.of(files.rules());
        List<RuleFile> rules = ruleFiles(files.rules(), natives);
        Compilation compilation =
                compiler.compile(new RulebookSource(reading.vocabulary(), reading.catalog(), reading.tables(), rules));
        List<FileFault> guards = GuardChecks.of(
                        rules, reading.catalog().offers().keySet())
                .stream()
                .map(natives::place)
                .toList();
        if (compilation instanceof Compilation.Compiled compiled) {
            if (reading.faults().isEmpty() && natives.faults().isEmpty() && guards.isEmpty()) {
                List<String> notices = notices(files, reading);
                MomentNotices.of(rules, vocabulary).forEach(notice -> notices.add(said(natives.place(notice))));
                return new LoadResult.Loaded(compiled.rulebook(), reading.files(), reading.scenarios(), notices);
            }
            compiled.rulebook().rules().close();
        }
        List<FileFault> ruleFaults = faults(compilation, natives);
        ruleFaults.addAll(guards);
        List<FileFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(ruleFaults);
        return new LoadResult.Refused(faults, reading.faultCount() + ruleFaults.size());
    }

    private static LoadResult refused(List<FileFault> faults) {
        return new LoadResult.Refused(faults, faults.size());
    }

    private static List<RuleFile> ruleFiles(List<NamedFile> rules, NativeRules natives) {
        Stream<RuleFile> written = rules.stream()
                .filter(file -> file.endsWith(".drl"))
                .map(file -> new RuleFile(file.name(), file.text()));
        return Stream.concat(written, natives.files().stream()).toList();
    }

    private static List<FileFault> faults(Compilation compilation, NativeRules natives) {
        List<FileFault> faults = new ArrayList<>(natives.faults());
        if (compilation instanceof Compilation.Refused refused) {
            refused.faults().stream().map(natives::place).forEach(faults::add);
        }
        return faults;
    }

    private static String said(FileFault notice) {
        return notice.place() + " — " + notice.message();
    }

    private static List<String> notices(RulesetFiles files, TableReading reading) {
        List<String> notices = new ArrayList<>(reading.notices());
        files.others().forEach(name -> notices.add(name + " is not read: save it as .xlsx or .csv."));
        return notices;
    }
}
