package io.proffer.simulation.impact;

import io.proffer.accounts.AccountStore;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.governance.BaseOf;
import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Review.Impact;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.review.Transitions;
import io.proffer.ids.IdSource;
import io.proffer.rulesets.LoadResult;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Compares rulesets on kept accounts in the background, one comparison at a time; the last few are remembered. */
public final class Simulations {
    private static final Logger LOG = Logger.getLogger(Simulations.class.getName());
    private static final int WAITING = 5;
    private static final int REMEMBERED = 20;

    private final AccountStore accounts;
    private final Rulesets rulesets;
    private final Library library;
    private final Transitions transitions;
    private final InstantSource clock;
    private final IdSource ids;
    private final Map<String, ImpactRun> runs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "simulation");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });

    /** Simulations over kept accounts and rulesets. */
    public Simulations(
            AccountStore accounts,
            Rulesets rulesets,
            Library library,
            Transitions transitions,
            InstantSource clock,
            IdSource ids) {
        this.accounts = accounts;
        this.rulesets = rulesets;
        this.library = library;
        this.transitions = transitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of a wish. */
    public sealed interface Answer {}

    /** It waits for its turn, or runs. */
    public record Started(ImpactRun run) implements Answer {}

    /** There is no such ruleset. */
    public record Unknown(String member, String id) implements Answer {}

    /** The candidate has no base to be compared with. */
    public record Baseless(String id) implements Answer {}

    /** Too many wait. */
    public record Full() implements Answer {}

    /** Starts a comparison. */
    public Answer start(ImpactRequest request) {
        Optional<Ruleset> candidate = rulesets.find(request.candidate());
        if (candidate.isEmpty()) {
            return new Unknown("candidate", request.candidate());
        }
        String named = request.base();
        Optional<Ruleset> base = named == null ? Optional.empty() : rulesets.find(named);
        if (named != null && base.isEmpty()) {
            return new Unknown("base", named);
        }
        BaseOf from = base.map(found -> new BaseOf(
                        found.id(), found.content().hash(), found.content().files()))
                .orElse(candidate.get().base());
        return from.hash().isEmpty() ? new Baseless(candidate.get().id()) : enqueue(request, from, candidate.get());
    }

    private Answer enqueue(ImpactRequest request, BaseOf base, Ruleset candidate) {
        Instant asOf = request.asOf() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : request.asOf();
        ImpactRun run = new ImpactRun(new ImpactRun.Head(
                ids.next("sim"),
                base.id(),
                base.hash(),
                candidate.id(),
                candidate.content().hash(),
                request.accounts(),
                asOf));
        try {
            worker.execute(() -> carryOut(run, request, base, candidate));
        } catch (RejectedExecutionException e) {
            return new Full();
        }
        remember(run);
        return new Started(run);
    }

    private void remember(ImpactRun run) {
        synchronized (runs) {
            runs.put(run.id(), run);
            if (runs.size() > REMEMBERED) {
                runs.remove(runs.keySet().iterator().next());
            }
        }
    }

    /** A comparison that is remembered. */
    public Optional<ImpactRun> find(String id) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(id));
        }
    }

    /** The latest comparison of a content that is remembered, with the base it was made from. */
    public Optional<ImpactRun> latestOf(String candidate, String contentHash) {
        synchronized (runs) {
            return runs.values().stream()
                    .filter(run -> run.isOf(candidate, contentHash))
                    .reduce((earlier, later) -> later);
        }
    }

    private void carryOut(ImpactRun run, ImpactRequest request, BaseOf base, Ruleset candidate) {
        try (Opened before = open(base.files());
                Opened after = open(candidate.content().files())) {
            if (run.over(accounts, before.portfolio(), after.portfolio())) {
                // Told before it is done: whoever sees it done finds it told.
                if (request.isOfEverybodyNow() && run.isOfEverybody()) {
                    tell(run, base, candidate);
                }
                run.end(ImpactRun.State.DONE, null);
            } else {
                run.end(ImpactRun.State.FAILED, "The service was stopped.");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Simulation " + run.id() + " failed.", e);
            run.end(ImpactRun.State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Approvers are told what everybody would see of it now; a part of everybody, another day or another base tells them
     * nothing, and must not take the place of what they were told.
     */
    private void tell(ImpactRun run, BaseOf base, Ruleset candidate) {
        if (base.hash().equals(candidate.base().hash())) {
            ImpactRun.Progress progress = run.progress();
            Impact impact = new Impact(run.id(), progress.compared(), progress.reach());
            transitions.note(candidate.id(), candidate.content().hash(), impact);
        }
    }

    private Opened open(List<KeptFile> files) {
        LoadResult result = library.load(files);
        if (result instanceof LoadResult.Loaded loaded) {
            return new Opened(loaded);
        }
        throw Library.unreadable((LoadResult.Refused) result);
    }

    private record Opened(LoadResult.Loaded loaded) implements AutoCloseable {
        Portfolio portfolio() {
            return new Portfolio(loaded.rulebook());
        }

        @Override
        public void close() {
            loaded.rulebook().rules().close();
        }
    }

    /** Ends what runs. */
    public void stop() {
        worker.shutdownNow();
    }
}
