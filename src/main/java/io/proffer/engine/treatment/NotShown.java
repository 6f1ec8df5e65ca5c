package io.proffer.engine.treatment;

import io.proffer.engine.table.NearMiss;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.NearestRow;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An offer no row lets be shown in a placement.
 *
 * @param placement the placement
 * @param nearest row that came closest
 */
record NotShown(String placement, Optional<NearMiss> nearest) {

    Refusal refusal() {
        String text = "No row of placement_and_path lets it be shown in " + placement + " to this reader.";
        RowRef ref = nearest.map(miss -> RowRef.of(miss.table(), miss.row())).orElse(null);
        Reason reason = new Reason("PLACEMENT_NOT_ALLOWED", Stage.TREATMENT, Map.of("placement", placement), text, ref);
        NearestRow near = nearest.map(miss -> Explain.nearest(miss, null)).orElse(null);
        List<String> changes =
                nearest.map(miss -> Explain.counterfactuals(miss, null)).orElse(List.of());
        return new Refusal(Verdict.NOT_SUITABLE, Stage.TREATMENT, List.of(reason), near, changes, null);
    }

    /** The refusal of an offer that no placement was asked about. */
    static Refusal nowhere() {
        String text = "There is no placement it could be shown in.";
        return Refusal.of(
                Verdict.NOT_SUITABLE, new Reason("PLACEMENT_NOT_ALLOWED", Stage.TREATMENT, Map.of(), text, null));
    }

    static Refusal outranked(int places) {
        String text = "Better ranked offers took " + (places == 1 ? "the only place." : "all " + places + " places.");
        return Refusal.of(
                Verdict.OUTRANKED, new Reason("OUTRANKED", Stage.ARBITRATION, Map.of("places", places), text, null));
    }
}
