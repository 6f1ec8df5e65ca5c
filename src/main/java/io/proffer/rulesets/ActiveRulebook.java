package io.proffer.rulesets;

import io.proffer.engine.Decisioning;
import io.proffer.engine.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one rulebook that serves, swapped whole. Whoever decides holds a lease. The one before stays at hand, for a way back
 * that loads nothing, and so does one that is to serve soon; whatever neither serves nor is at hand is released when its
 * last lease ends.
 */
public final class ActiveRulebook {
    private final String engine;
    private volatile @Nullable Serving serving;
    private @Nullable Serving before;
    private @Nullable Serving expected;
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

    /** A lease on a rulebook that does not serve yet. */
    public Lease lease(Rulebook rulebook) {
        return new Serving(new Decisioning(rulebook));
    }

    /** A lease on the rulebook of a content, empty when it neither serves nor served last nor is expected. */
    public synchronized Optional<Lease> lease(String hash) {
        return Stream.of(Optional.ofNullable(serving), Optional.ofNullable(before), Optional.ofNullable(expected))
                .flatMap(Optional::stream)
                .filter(each -> each.hash().equals(hash) && each.retain())
                .findFirst()
                .map(Lease.class::cast);
    }

    /**
     * Lets a rulebook serve from the next decision on; its lease remains with whoever took it. Where one of the same content
     * serves, that goes on serving as it is.
     *
     * @return true when another rulebook serves now
     */
    public synchronized boolean activate(Lease next, Instant at) {
        lastLoad = new RulesetStatus.LastLoad(at, true, List.of());
        Serving current = serving;
        if (current != null && current.hash().equals(((Serving) next).hash())) {
            return false;
        }
        serve((Serving) next, at);
        return true;
    }

    /** Lets a rulebook serve from the next decision on, as {@link #activate(Lease, Instant)} does. */
    public boolean activate(Rulebook rulebook, Instant at) {
        try (Lease lease = lease(rulebook)) {
            return activate(lease, at);
        }
    }

    /** Keeps a rulebook at hand that is to serve soon, in place of any other that was expected. */
    public synchronized void expect(Rulebook rulebook) {
        expectNothing();
        expected = new Serving(new Decisioning(rulebook));
    }

    /** Nothing is to serve soon. */
    public synchronized void expectNothing() {
        if (expected != null) {
            expected.close();
            expected = null;
        }
    }

    /** Lets the last good rulebook serve beside files that cannot be loaded. */
    public synchronized void fallBack(Rulebook rulebook, Instant at) {
        try (Serving next = new Serving(new Decisioning(rulebook))) {
            serve(next, at);
        }
    }

    private void serve(Serving next, Instant at) {
        next.retain();
        next.activatedAt = at;
        Serving gone = before;
        before = serving;
        serving = next;
        if (gone != null) {
            gone.close();
        }
        if (expected != null && expected.hash().equals(next.hash())) {
            expectNothing();
        }
    }

    /** Notes a load that failed; what serves stays. */
    public synchronized void failed(List<FileFault> problems, Instant at) {
        lastLoad = new RulesetStatus.LastLoad(at, false, problems);
    }

    /** Notes what an operator should know of a load that led to what serves. */
    public synchronized void remarked(List<FileFault> remarks) {
        RulesetStatus.LastLoad last = lastLoad;
        if (last != null) {
            lastLoad = new RulesetStatus.LastLoad(last.at(), last.ok(), remarks);
        }
    }

    /** What serves, and how the last load went. */
    public RulesetStatus status() {
        Serving current = serving;
        RulesetStatus.Active active = current == null
                ? null
                : new RulesetStatus.Active(current.decisioning().rulebook().id(), current.hash(), current.activatedAt);
        return new RulesetStatus(active, lastLoad, engine);
    }

    private static final class Serving implements Lease {
        private final Decisioning decisioning;
        /** Serving counts as a lease, and being at hand as well. */
        private final AtomicInteger leases = new AtomicInteger(1);

        private volatile Instant activatedAt = Instant.EPOCH;

        Serving(Decisioning decisioning) {
            this.decisioning = decisioning;
        }

        String hash() {
            return decisioning.rulebook().hash();
        }

        boolean retain() {
            int held = leases.get();
            while (held > 0 && !leases.compareAndSet(held, held + 1)) {
                held = leases.get();
            }
            return held > 0;
        }

        @Override
        public Decisioning decisioning() {
            return decisioning;
        }

        @Override
        public void close() {
            if (leases.decrementAndGet() == 0) {
                decisioning.rulebook().rules().close();
            }
        }
    }
}
