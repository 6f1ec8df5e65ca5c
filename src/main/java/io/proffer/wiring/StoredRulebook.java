package io.proffer.wiring;

import io.proffer.accounts.StoreUnavailable;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Library;
import io.proffer.governance.live.Activations;
import io.proffer.governance.live.FirstRuleset;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets the ruleset that rules by what is stored serve, here and on every replica. */
@Singleton
class StoredRulebook {
    private static final Logger LOG = Logger.getLogger(StoredRulebook.class);
    private static final RulesetFiles NO_FILES = new RulesetFiles(List.of(), List.of(), List.of());

    private final RulesetStore store;
    private final Library library;
    private final RulebookKeeper keeper;
    private final FirstRuleset first;
    private final Activations activations;
    private final InstantSource clock;
    private long seen = -1;

    StoredRulebook(
            RulesetStore store,
            Library library,
            RulebookKeeper keeper,
            FirstRuleset first,
            Activations activations,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.keeper = keeper;
        this.first = first;
        this.activations = activations;
        this.clock = clock;
    }

    /** Keeps the files of a first start as ruleset 1. */
    void plant(RulebookFolders.Attempt attempt) {
        try {
            RulesetFiles files = attempt.files();
            if (files != null
                    && attempt.result() instanceof LoadResult.Loaded loaded
                    && first.plant(loaded, files, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                LOG.info("The rulebook of the first start is kept as ruleset 1.");
            }
        } catch (StoreUnavailable e) {
            LOG.warn("The store does not answer; the rulebook is kept as ruleset 1 at a later start.");
        }
    }

    /** True when a ruleset rules by what is stored. */
    boolean isPlanted() {
        try {
            return store.active().isPresent();
        } catch (StoreUnavailable e) {
            // It may be there: better the last good one than the files.
            return true;
        }
    }

    /** Carries out what was planned, and serves what rules when that has changed. */
    void look() {
        try {
            activations.due(clock.instant());
            long turn = store.turn();
            if (turn != seen) {
                load();
                seen = turn;
            }
        } catch (StoreUnavailable e) {
            LOG.debug("The store does not answer; what serves goes on serving.");
        }
    }

    /** Serves what rules. */
    void load() {
        try {
            store.active().ifPresent(this::serve);
        } catch (StoreUnavailable e) {
            String message = "The store does not answer, so nobody knows which ruleset rules.";
            keeper.useStored(RulebookFolders.refused("store", "UNREADABLE", message), NO_FILES, () -> true);
        }
    }

    private void serve(Ruleset ruleset) {
        if (keeper.serves(ruleset.content().hash())) {
            return;
        }
        try {
            RulesetFiles files = library.files(ruleset.content().files());
            keeper.useStored(library.load(files), files, () -> rules(ruleset));
        } catch (Library.Unreadable e) {
            String message = String.valueOf(e.getMessage());
            keeper.useStored(RulebookFolders.refused(ruleset.id(), "UNREADABLE", message), NO_FILES, () -> true);
        }
    }

    private boolean rules(Ruleset ruleset) {
        Optional<Ruleset> active = store.active();
        return active.isPresent() && active.get().id().equals(ruleset.id());
    }
}
