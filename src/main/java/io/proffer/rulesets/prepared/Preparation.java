package io.proffer.rulesets.prepared;

import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out the shipped rulebook while the program is packaged, so that nobody's first start pays for it. A rulebook that
 * cannot be loaded is named and does not end the build: the service says the same at its start, where it can be read.
 */
public final class Preparation {
    private Preparation() {}

    /** Prepares the rulebook on the class path into the folder that is the one argument. */
    public static void main(String... args) throws IOException {
        System.out.println(into(Path.of(args[0]), RulesetFiles.shipped()));
    }

    /** Fills a folder with what was worked out of some files, and with nothing else; says in a line what came of it. */
    static String into(Path folder, RulesetFiles files) throws IOException {
        Noted store = new Noted(new FolderStore(folder), new HashSet<>());
        RulebookOptions options = RulebookOptions.standard().with(store, EngineBuild.digest());
        LoadResult result = new RulebookLoader(new RulebookCompiler(options)).load(files);
        store.deleteOthers(folder);
        if (result instanceof LoadResult.Loaded loaded) {
            loaded.rulebook().rules().close();
            return "Rulebook " + loaded.rulebook().id() + " is prepared: " + store.names.size() + " files.";
        }
        List<FileFault> faults = ((LoadResult.Refused) result).faults();
        return faults.stream()
                .map(FileFault::toString)
                .collect(Collectors.joining("\n  ", "The rulebook cannot be loaded, so it is not prepared.\n  ", ""));
    }

    /** Notes what was asked for or kept: the rest is of an earlier build. */
    private record Noted(PreparedStore store, Set<String> names) implements PreparedStore {
        @Override
        public Optional<byte[]> find(String name) {
            names.add(name);
            return store.find(name);
        }

        @Override
        public void keep(String name, byte[] content) {
            store.keep(name, content);
        }

        void deleteOthers(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(this::isOther).toList()) {
                    Files.delete(file);
                }
            }
        }

        private boolean isOther(Path file) {
            return !names.contains(file.getFileName().toString());
        }
    }
}
