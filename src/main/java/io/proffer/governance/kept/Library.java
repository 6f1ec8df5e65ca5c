package io.proffer.governance.kept;

import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Content.Part;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetStore;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads kept rulesets; remembers the last few it read. Safe for use by many threads. */
public final class Library {
    private static final int REMEMBERED = 6;

    private final RulesetStore store;
    private final RulebookLoader loader;
    private final Map<String, Typed> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Typed> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A library over a store. */
    public Library(RulesetStore store, RulebookLoader loader) {
        this.store = store;
        this.loader = loader;
    }

    /** A kept ruleset that this program cannot load. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The bytes of kept files.
     *
     * @throws Unreadable when a file is missing or not what was kept
     */
    public RulesetFiles files(List<KeptFile> kept) {
        return new RulesetFiles(named(kept, Part.RULES), named(kept, Part.TABLES), List.of());
    }

    private List<NamedFile> named(List<KeptFile> kept, Part part) {
        return kept.stream()
                .filter(file -> file.part() == part)
                .map(file -> new NamedFile(file.name(), bytes(file)))
                .toList();
    }

    private byte[] bytes(KeptFile file) {
        byte[] bytes = store.file(file.sha256()).orElseThrow(() -> damaged(file));
        if (!KeptFiles.digest(bytes).equals(file.sha256())) {
            throw damaged(file);
        }
        return bytes;
    }

    private static Unreadable damaged(KeptFile file) {
        return new Unreadable("The kept file " + file.name() + " is not what was stored.");
    }

    /** What kept files make; whoever asks closes the rules of a rulebook. */
    public LoadResult load(List<KeptFile> kept) {
        return load(files(kept));
    }

    /** What files make; whoever asks closes the rules of a rulebook. */
    public LoadResult load(RulesetFiles files) {
        LoadResult result = loader.load(files);
        if (result instanceof LoadResult.Loaded loaded) {
            remember(KeptFiles.of(files, List.of()), Typed.of(loaded));
        }
        return result;
    }

    private void remember(List<KeptFile> kept, Typed typed) {
        synchronized (recent) {
            recent.put(key(kept), typed);
        }
    }

    /** Not the fingerprint of what they decide: files of other scenarios may decide the same. */
    private static String key(List<KeptFile> kept) {
        return kept.stream()
                .map(file -> file.part() + " " + file.sha256() + " " + file.name())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /**
     * What kept files say.
     *
     * @throws Unreadable when they cannot be loaded any more
     */
    public Typed typed(List<KeptFile> kept) {
        synchronized (recent) {
            Typed known = recent.get(key(kept));
            if (known != null) {
                return known;
            }
        }
        LoadResult result = load(kept);
        if (result instanceof LoadResult.Loaded loaded) {
            loaded.rulebook().rules().close();
            return Typed.of(loaded);
        }
        throw unreadable((LoadResult.Refused) result);
    }

    /**
     * Reads both sides of a ruleset before all rulesets are locked, so that nobody waits for a compiler then. The first one
     * was made from nothing.
     *
     * @throws Unreadable when one of them cannot be loaded any more
     */
    public void readAhead(Ruleset ruleset) {
        if (!ruleset.base().files().isEmpty()) {
            typed(ruleset.base().files());
        }
        typed(ruleset.content().files());
    }

    /** Says that a kept ruleset cannot be loaded. */
    public static Unreadable unreadable(LoadResult.Refused refused) {
        FileFault first = refused.faults().get(0);
        return new Unreadable("This program cannot load the kept ruleset: " + first);
    }
}
