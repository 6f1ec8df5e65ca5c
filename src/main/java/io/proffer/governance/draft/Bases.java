package io.proffer.governance.draft;

import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Typed;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a draft is based on. */
final class Bases {
    private final RulesetStore store;
    private final Library library;
    private final Ruling ruling;

    Bases(RulesetStore store, Library library, Ruling ruling) {
        this.store = store;
        this.library = library;
        this.ruling = ruling;
    }

    /** A base, or why there is none. */
    sealed interface Found {}

    /** It is there. */
    record Here(Ground base) implements Found {}

    /** It is not; the answer says why. */
    record Missing(DraftAnswer answer) implements Found {}

    /** The base a wish names; what rules when it names none. */
    Found find(@Nullable String wish) {
        String wanted = wish == null ? ruling.isStored() ? Upload.ACTIVE : Upload.DISK : wish;
        if (wanted.equals(Upload.DISK)) {
            return disk();
        }
        Optional<Ruleset> kept = wanted.equals(Upload.ACTIVE) ? store.active() : store.find(wanted);
        if (kept.isPresent()) {
            return kept(kept.get());
        }
        return new Missing(
                wanted.equals(Upload.ACTIVE)
                        ? new DraftAnswer.Baseless("No ruleset is stored yet; name base=files.")
                        : new DraftAnswer.Unknown(wanted));
    }

    private Found kept(Ruleset ruleset) {
        try {
            RulesetFiles files = library.files(ruleset.content().files());
            Typed typed = library.typed(ruleset.content().files());
            return new Here(new Ground(ruleset.id(), files, typed));
        } catch (Library.Unreadable e) {
            return new Missing(new DraftAnswer.Baseless(String.valueOf(e.getMessage())));
        }
    }

    private Found disk() {
        try {
            RulesetFiles files = ruling.disk();
            LoadResult result = library.load(files);
            if (result instanceof LoadResult.Loaded loaded) {
                loaded.rulebook().rules().close();
                return new Here(new Ground(null, files, Typed.of(loaded)));
            }
            return broken(String.valueOf(((LoadResult.Refused) result).faults().get(0)));
        } catch (IOException e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }

    private static Missing broken(String why) {
        return new Missing(new DraftAnswer.Baseless("The files on disk cannot be loaded: " + why));
    }
}
