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
import io.proffer.ports.StoreUnavailable;
import io.proffer.rulesets.LoadResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares rulesets on kept accounts in the background, one comparison at a time; how far each is can be read at every
 * replica.
 */
public final class Simulations {
    private static final Logger LOG = Logger.getLogger(Simulations.class.getName());
    private static final int WAITING = 5;

    /** One that is not over and was not heard of for so long has lost its replica. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final SimulationStore store;
    private final AccountStore accounts;
    private final Rulesets rulesets;
    private final Library library;
    private final Transitions transitions;
    private final InstantSource clock;
    private final IdSource ids;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "simulation");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });

    /** Simulations over kept accounts and rulesets. */
    public Simulations(
            SimulationStore store,
            AccountStore accounts,
            Rulesets rulesets,
            Library library,
            Transitions transitions,
            InstantSource clock,
            IdSource ids) {
        this.store = store;
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
    public record Started(Progress progress) implements Answer {}

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
        ImpactRun run = new ImpactRun(
                new Progress.Head(
                        ids.next("sim"),
                        base.id(),
                        base.hash(),
                        candidate.id(),
                        candidate.content().hash(),
                        request.accounts(),
                        asOf),
                this::keep);
        Progress queued = run.progress(Progress.State.QUEUED, null);
        String id = queued.head().id();
        store.add(queued, clock.instant());
        waiting.add(id);
        try {
            worker.execute(() -> carryOut(run, id, new Comparison(request, base, candidate)));
        } catch (RejectedExecutionException e) {
            waiting.remove(id);
            store.drop(id);
            return new Full();
        }
        return new Started(queued);
    }

    /** Also the others that wait here are heard of: their turn may be long in coming. */
    private void keep(Progress progress, List<ImpactChange> found, int from) {
        store.keep(progress, found, from, clock.instant());
        store.hear(List.copyOf(waiting), clock.instant());
    }

    /** How far a simulation is. */
    public Optional<Progress> find(String id) {
        return store.find(id).map(this::now);
    }

    /** How far the latest simulation of a content is. */
    public Optional<Progress> latestOf(String candidate, String contentHash) {
        return store.latestOf(candidate, contentHash).map(this::now);
    }

    private Progress now(SimulationStore.Kept kept) {
        boolean lost = !kept.progress().state().isOver()
                && kept.heardAt().plus(SILENCE).isBefore(clock.instant());
        return lost
                ? kept.progress().failed("The replica that compared was stopped. Start it again.")
                : kept.progress();
    }

    /** Changes that a simulation found; see {@link SimulationStore#changes}. */
    public SimulationStore.Page changes(String id, Set<ImpactKind> kinds, int from, int limit) {
        return store.changes(id, kinds, from, limit);
    }

    private record Comparison(ImpactRequest request, BaseOf base, Ruleset candidate) {}

    private void carryOut(ImpactRun run, String id, Comparison wanted) {
        waiting.remove(id);
        try {
            compare(run, wanted);
        } catch (StoreUnavailable e) {
            LOG.warning("The store does not answer: simulation " + id + " ended.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Simulation " + id + " failed.", e);
            fail(run, String.valueOf(e.getMessage()));
        }
    }

    private void compare(ImpactRun run, Comparison wanted) {
        try (Opened before = open(wanted.base.files());
                Opened after = open(wanted.candidate.content().files())) {
            if (run.over(accounts, before.portfolio(), after.portfolio())) {
                // Told before it is done: whoever sees it done finds it told.
                if (wanted.request.isOfEverybodyNow() && run.isOfEverybody()) {
                    tell(run, wanted.base, wanted.candidate);
                }
                run.end(Progress.State.DONE, null);
            } else {
                run.end(Progress.State.FAILED, "The service was stopped.");
            }
        }
    }

    private static void fail(ImpactRun run, String why) {
        try {
            run.end(Progress.State.FAILED, why);
        } catch (StoreUnavailable e) {
            LOG.warning("The store does not answer: how a simulation failed is not kept.");
        }
    }

    /**
     * Approvers are told what everybody would see of it now; a part of everybody, another day or another base tells them
     * nothing, and must not take the place of what they were told.
     */
    private void tell(ImpactRun run, BaseOf base, Ruleset candidate) {
        if (base.hash().equals(candidate.base().hash())) {
            Progress progress = run.progress(Progress.State.RUNNING, null);
            Impact impact = new Impact(progress.head().id(), progress.compared(), progress.reach());
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
