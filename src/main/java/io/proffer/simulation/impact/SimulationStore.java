package io.proffer.simulation.impact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps simulations: one replica writes a simulation, all of them read it. Each call throws {@link
 * io.proffer.ports.StoreUnavailable} when the store failed.
 */
public interface SimulationStore {

    /** Keeps one that waits for its turn. */
    void add(Progress queued, Instant now);

    /** Forgets one that got no turn; true when it was there. */
    boolean drop(String id);

    /**
     * Keeps how far one is; one that is not kept any more stays so.
     *
     * @param found what was found since the last time, in order
     * @param from place of the first of it, 0 for the first of all
     */
    void keep(Progress progress, List<ImpactChange> found, int from, Instant now);

    /** Says that the replica of some is still there. */
    void hear(Collection<String> ids, Instant now);

    /** The simulation of an id. */
    Optional<Kept> find(String id);

    /** The latest simulation of a candidate with a content. */
    Optional<Kept> latestOf(String candidate, String contentHash);

    /** Changes of some kinds from a place on, in order; with the place of the next page, -1 for none. */
    Page changes(String id, Set<ImpactKind> kinds, int from, int limit);

    /**
     * A simulation as it is kept.
     *
     * @param heardAt when its replica last said anything of it
     */
    record Kept(Progress progress, Instant heardAt) {}

    /** Some changes. */
    record Page(List<ImpactChange> changes, int next) {
        /** Copies the list. */
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
