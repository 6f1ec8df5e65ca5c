package io.proffer.rulesets;

import io.proffer.engine.Decisioning;
import io.proffer.engine.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one rulebook that serves, swapped whole. Whoever decides holds a lease; a rulebook that was replaced is released
 * when its last lease ends.
 */
public final class ActiveRulebook {
    private final String engine;
    private volatile @Nullable Serving serving;
    private volatile RulesetStatus.@Nullable LastLoad lastLoad;

    /**
     * None serves yet.
     *
     * @param engine what tables are served from, for the status
     */
    public ActiveRulebook(String engine) {
        this.engine = engine;
    }

    /** The use of a rulebook for one decision. */
    public interface Lease extends AutoCloseable {
        /** Decides with the rulebook. */
        Decisioning decisioning();

        @Override
        void close();
    }

    /** A lease on the rulebook that serves now, empty when there is none. */
    public Optional<Lease> lease() {
        while (true) {
            Serving current = serving;
            if (current == null) {
                return Optional.empty();
            }
            if (current.retain()) {
                return Optional.of(current);
            }
            // Replaced between the look and the grip: look again.
        }
    }

    /**
     * Lets a rulebook serve from the next decision on. One of the same content goes on serving as it is, and the new one
     * is released.
     *
     * @return true when another rulebook serves now
     */
    public synchronized boolean activate(Rulebook rulebook, Instant at) {
        Serving previous = serving;
        lastLoad = new RulesetStatus.LastLoad(at, true, List.of());
        if (previous != null && previous.decisioning.rulebook().hash().equals(rulebook.hash())) {
            rulebook.rules().close();
            return false;
        }
        serve(rulebook, at);
        return true;
    }

    /** Lets the last good rulebook serve beside files that cannot be loaded. */
    public synchronized void fallBack(Rulebook rulebook, Instant at) {
        serve(rulebook, at);
    }

    private void serve(Rulebook rulebook, Instant at) {
        Serving previous = serving;
        serving = new Serving(new Decisioning(rulebook), at);
        if (previous != null) {
            previous.close();
        }
    }

    /** Notes a load that failed; what serves stays. */
    public synchronized void failed(List<FileFault> problems, Instant at) {
        lastLoad = new RulesetStatus.LastLoad(at, false, problems);
    }

    /** What serves, and how the last load went. */
    public RulesetStatus status() {
        Serving current = serving;
        RulesetStatus.Active active = current == null
                ? null
                : new RulesetStatus.Active(
                        current.decisioning().rulebook().id(),
                        current.decisioning().rulebook().hash(),
                        current.activatedAt);
        return new RulesetStatus(active, lastLoad, engine);
    }

    private static final class Serving implements Lease {
        private final Decisioning decisioning;
        private final Instant activatedAt;
        /** The lease of serving itself counts as one. */
        private final AtomicInteger holders = new AtomicInteger(1);

        Serving(Decisioning decisioning, Instant activatedAt) {
            this.decisioning = decisioning;
            this.activatedAt = activatedAt;
        }

        boolean retain() {
            int held = holders.get();
            while (held > 0 && !holders.compareAndSet(held, held + 1)) {
                held = holders.get();
            }
            return held > 0;
        }

        @Override
        public Decisioning decisioning() {
            return decisioning;
        }

        @Override
        public void close() {
            if (holders.decrementAndGet() == 0) {
                decisioning.rulebook().rules().close();
            }
        }
    }
}
