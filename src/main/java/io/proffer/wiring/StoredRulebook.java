package io.proffer.wiring;

import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Library;
import io.proffer.governance.live.Activations;
import io.proffer.governance.live.FirstRuleset;
import io.proffer.ports.StoreUnavailable;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the ruleset that rules by what is stored serve, here and on every replica. */
@Singleton
class StoredRulebook {
    private static final Logger LOG = Logger.getLogger(StoredRulebook.class);
    private static final RulesetFiles NO_FILES = new RulesetFiles(List.of(), List.of(), List.of());

    /** Loading what cannot be loaded is costly, and it rarely gets better at once. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    /** What is planned is loaded so long before its time, so that all replicas only swap when it comes. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final RulesetStore store;
    private final Library library;
    private final RulebookKeeper keeper;
    private final FirstRuleset first;
    private final Activations activations;
    private final InstantSource clock;
    private String expected = "";
    private long seen = -1;
    private Instant nextTry = Instant.EPOCH;
    private volatile @Nullable Instant inStepAt;

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
            keep(attempt);
        } catch (StoreUnavailable e) {
            LOG.warn("The store does not answer; the rulebook is kept as ruleset 1 at a later start.");
        }
    }

    /**
     * Serves what rules, or the files where nothing rules yet, which are ruleset 1 of an empty store.
     *
     * @return false when the store did not answer: nothing changed, and it is to be asked again
     */
    boolean begin(Supplier<RulebookFolders.Attempt> files) {
        try {
            Optional<Ruleset> active = store.active();
            if (active.isPresent()) {
                serve(active.get());
            } else {
                RulebookFolders.Attempt attempt = files.get();
                keep(attempt);
                keeper.use(attempt);
            }
            return true;
        } catch (StoreUnavailable e) {
            LOG.debug("The store does not answer; the next look asks it again.");
            return false;
        }
    }

    private void keep(RulebookFolders.Attempt attempt) {
        RulesetFiles files = attempt.files();
        if (files != null
                && attempt.result() instanceof LoadResult.Loaded loaded
                && first.plant(loaded, files, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            LOG.info("The rulebook of the first start is kept as ruleset 1.");
        }
    }

    /** Carries out what was planned, and serves what rules when that has changed. */
    void look() {
        Instant now = clock.instant();
        if (inStepAt == null) {
            // From its first look on it has as long as any other to come into step.
            inStepAt = now;
        }
        try {
            activations.due(now);
            long turn = store.turn();
            if (turn != seen && !now.isBefore(nextTry)) {
                if (store.active().map(this::serve).orElse(true)) {
                    seen = turn;
                } else if (store.turn() == turn) {
                    // Otherwise it was overtaken while it was loaded, and what rules now is taken up at the next look.
                    nextTry = now.plus(BETWEEN_TRIES);
                }
            }
            if (turn == seen) {
                inStepAt = now;
                prepare(now);
            }
        } catch (StoreUnavailable e) {
            LOG.debug("The store does not answer; what serves goes on serving.");
        }
    }

    /** Loads what is planned next aside, once, when its time is near. */
    private void prepare(Instant now) {
        Optional<Ruleset> next = store.due(now.plus(AHEAD)).stream().findFirst();
        String hash = next.map(ruleset -> ruleset.content().hash()).orElse("");
        if (hash.equals(expected)) {
            return;
        }
        expected = hash;
        if (next.isEmpty()) {
            keeper.expectNothing();
        } else if (!keeper.has(hash)) {
            load(next.get()).ifPresent(keeper::expect);
        }
    }

    /** Why it cannot be read is said when its time has come, as of any other. */
    private Optional<LoadResult> load(Ruleset ruleset) {
        try {
            return Optional.of(library.load(library.files(ruleset.content().files())));
        } catch (Library.Unreadable e) {
            return Optional.empty();
        }
    }

    /** When this replica was last seen to serve what rules, or first looked; null before. */
    @Nullable
    Instant inStepAt() {
        return inStepAt;
    }

    /** Serves the last good one: a ruleset may rule in the store that does not answer, so the files are not asked. */
    void beginWithoutStore() {
        String message = "The store does not answer, so nobody knows which ruleset rules.";
        keeper.useStored(RulebookFolders.refused("store", "UNREADABLE", message), NO_FILES, () -> true);
    }

    /** True when what rules serves from now on. */
    private boolean serve(Ruleset ruleset) {
        String hash = ruleset.content().hash();
        if (keeper.serves(hash)) {
            return true;
        }
        try {
            RulesetFiles files = library.files(ruleset.content().files());
            if (!keeper.resumeStored(hash, files, () -> rules(ruleset))) {
                keeper.useStored(library.load(files), files, () -> rules(ruleset));
            }
        } catch (Library.Unreadable e) {
            String message = String.valueOf(e.getMessage());
            keeper.useStored(RulebookFolders.refused(ruleset.id(), "UNREADABLE", message), NO_FILES, () -> true);
        }
        return keeper.serves(hash);
    }

    private boolean rules(Ruleset ruleset) {
        Optional<Ruleset> active = store.active();
        return active.isPresent() && active.get().id().equals(ruleset.id());
    }
}
