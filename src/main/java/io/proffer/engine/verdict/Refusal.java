package io.proffer.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate left the funnel. A refusal is a value, never an exception.
 *
 * @param verdict how it ends
 * @param stage stage that refused it
 * @param reasons at least one
 * @param nearest row that came closest, null when none
 * @param counterfactuals what would have to change, as sentences
 * @param eligibleFrom first day it may be asked again, null when not bound to a day
 */
public record Refusal(
        Verdict verdict,
        Stage stage,
        List<Reason> reasons,
        @Nullable NearestRow nearest,
        List<String> counterfactuals,
        @Nullable LocalDate eligibleFrom) {

    /** Refuses a refusal without a reason. */
    public Refusal {
        reasons = List.copyOf(reasons);
        counterfactuals = List.copyOf(counterfactuals);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A refusal at " + stage + " needs a reason.");
        }
    }

    /** This refusal with more that would have to change. */
    public Refusal alsoNeeding(List<String> more) {
        List<String> all = new ArrayList<>(counterfactuals);
        all.addAll(more);
        return new Refusal(verdict, stage, reasons, nearest, all, eligibleFrom);
    }

    /** This refusal without what would have to change, where that would not lead to the offer. */
    public Refusal withoutCounterfactuals() {
        return new Refusal(verdict, stage, reasons, nearest, List.of(), eligibleFrom);
    }

    /** A refusal with its reasons and nothing else. */
    public static Refusal of(Verdict verdict, Reason... reasons) {
        return new Refusal(verdict, reasons[0].stage(), List.of(reasons), null, List.of(), null);
    }
}
