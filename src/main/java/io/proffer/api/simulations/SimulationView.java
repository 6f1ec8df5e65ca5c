package io.proffer.api.simulations;

import io.proffer.simulation.impact.ImpactKind;
import io.proffer.simulation.impact.Progress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as it is shown.
 *
 * @param id the id of its head, where other documents have theirs
 */
record SimulationView(
        String id,
        Progress.Head head,
        Progress.State state,
        long seen,
        long compared,
        long failed,
        Map<ImpactKind, Long> counts,
        long unchanged,
        long reach,
        String summary,
        @Nullable String problem) {

    static SimulationView of(Progress progress) {
        return new SimulationView(
                progress.head().id(),
                progress.head(),
                progress.state(),
                progress.seen(),
                progress.compared(),
                progress.failed(),
                progress.counts(),
                progress.unchanged(),
                progress.reach(),
                progress.summary(),
                progress.problem());
    }
}
