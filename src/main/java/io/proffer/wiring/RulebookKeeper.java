package io.proffer.wiring;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.wiring.telemetry.RulebookMeters;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the rulebook and lets it serve; what cannot serve leaves the one before in place. */
@Singleton
class RulebookKeeper {
    private static final Logger LOG = Logger.getLogger(RulebookKeeper.class);
    private static final int LOGGED_FAULTS = 20;

    private final RulebookFolders folders;
    private final RulebookLoader loader;
    private final ActiveRulebook active;
    private final LastGood lastGood;
    private final InstantSource clock;
    private final RulebookMeters meters;
    private final Set<Path> seen = new HashSet<>();

    RulebookKeeper(
            RulebookFolders folders,
            RulebookLoader loader,
            ActiveRulebook active,
            LastGood lastGood,
            InstantSource clock,
            RulebookMeters meters) {
        this.folders = folders;
        this.loader = loader;
        this.active = active;
        this.lastGood = lastGood;
        this.clock = clock;
        this.meters = meters;
    }

    /** Loads the files as they are now. */
    void load() {
        use(folders.load(loader));
    }

    /** Lets what was loaded serve. */
    synchronized void use(RulebookFolders.Attempt attempt) {
        List<FileFault> gone = gone();
        if (!gone.isEmpty()) {
            keep(new LoadResult.Refused(gone, gone.size()));
        } else if (attempt.result() instanceof LoadResult.Loaded loaded) {
            serve(loaded, attempt.files());
            folders.shippedTables().ifPresent(this::remark);
        } else {
            keep((LoadResult.Refused) attempt.result());
        }
    }

    private void remark(FileFault shipped) {
        LOG.warn(shipped.message());
        active.remarked(List.of(shipped));
    }

    /** True while a rulebook of this content serves. */
    boolean serves(String hash) {
        var status = active.status().active();
        return status != null && status.hash().equals(hash);
    }

    /** Lets what was stored serve, while it is what rules; otherwise somebody was faster, and nothing changes. */
    synchronized void useStored(LoadResult result, RulesetFiles files, BooleanSupplier stillRules) {
        if (result instanceof LoadResult.Refused refused) {
            keep(refused);
        } else if (stillRules.getAsBoolean()) {
            serve((LoadResult.Loaded) result, files);
        } else {
            ((LoadResult.Loaded) result).rulebook().rules().close();
        }
    }

    /**
     * Lets what served before serve again, while it is what rules.
     *
     * @return false when it is not at hand, and has to be loaded
     */
    synchronized boolean resumeStored(String hash, RulesetFiles files, BooleanSupplier stillRules) {
        Optional<ActiveRulebook.Lease> known = active.lease(hash);
        known.ifPresent(lease -> {
            try (lease) {
                if (stillRules.getAsBoolean()) {
                    serve(lease, files);
                }
            }
        });
        return known.isPresent();
    }

    /** True when a rulebook serves or is at hand. */
    boolean has(String hash) {
        Optional<ActiveRulebook.Lease> known = active.lease(hash);
        known.ifPresent(ActiveRulebook.Lease::close);
        return known.isPresent();
    }

    /** Has a rulebook at hand for when it is to serve; what cannot be loaded is said when it is. */
    void expect(LoadResult result) {
        if (result instanceof LoadResult.Loaded loaded) {
            active.expect(loaded.rulebook());
            LOG.infof(
                    "Rulebook %s is at hand for the time it is planned for.",
                    loaded.rulebook().id());
        }
    }

    /** Nothing is planned any more. */
    void expectNothing() {
        active.expectNothing();
    }

    private void serve(LoadResult.Loaded loaded, @Nullable RulesetFiles files) {
        loaded.notices().forEach(LOG::info);
        try (ActiveRulebook.Lease lease = active.lease(loaded.rulebook())) {
            serve(lease, files);
        }
    }

    /** Lets a rulebook serve from the next decision on, and keeps its files for a start beside broken ones. */
    synchronized void serve(ActiveRulebook.Lease lease, @Nullable RulesetFiles files) {
        boolean changed = active.activate(lease, clock.instant());
        meters.loaded();
        if (changed) {
            Rulebook rulebook = lease.decisioning().rulebook();
            LOG.infof("Rulebook %s serves (%s).", rulebook.id(), rulebook.hash());
            lastGood.keep(files, rulebook.hash());
        }
    }

    private void keep(LoadResult.Refused refused) {
        active.failed(refused.faults(), clock.instant());
        boolean serving = active.status().active() != null || lastGood.serve(loader, active, clock);
        meters.refused();
        String faults = refused.faults().stream()
                .limit(LOGGED_FAULTS)
                .map(FileFault::toString)
                .collect(Collectors.joining("\n  "));
        LOG.errorf(
                "The rulebook cannot be loaded (%d faults); %s.\n  %s",
                refused.faultCount(), serving ? "the last good one serves on" : "none serves", faults);
    }

    /** Usual folders that were there and are not: better the last good rulebook than, silently, the shipped one. */
    private List<FileFault> gone() {
        List<FileFault> faults = new ArrayList<>();
        for (Path folder : List.of(folders.rules(), folders.tables())) {
            if (Files.isDirectory(folder)) {
                seen.add(folder);
            } else if (seen.contains(folder)) {
                faults.add(new FileFault(
                        folder.toString(), "", "", "MISSING_FOLDER", "The folder is gone. Put it back, or restart."));
            }
        }
        return faults;
    }
}
