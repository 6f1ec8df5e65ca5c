package io.proffer.engine.decision;

import io.proffer.engine.arbitration.ScoreBreakdown;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.NearestRow;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate is not proposed.
 *
 * @param offerKey offer
 * @param offerVersion version of its definition
 * @param family kind of offer
 * @param commercial false for care and education
 * @param verdict how it ended
 * @param stage stage that refused it
 * @param reasons at least one
 * @param matchedRows rows that spoke for or against it
 * @param nearestRow row that came closest, null when none
 * @param counterfactuals what would have to change
 * @param eligibleFrom first day it may be asked again, null when not bound to a day
 * @param scoreBreakdown its score when it was ranked, null when it left before
 * @param quote its quote when it was priced, null when it left before
 * @param valueCase its value case when it was weighed, null when it left before
 */
public record CandidateEvaluation(
        String offerKey,
        int offerVersion,
        String family,
        boolean commercial,
        Verdict verdict,
        Stage stage,
        List<Reason> reasons,
        List<RowRef> matchedRows,
        @Nullable NearestRow nearestRow,
        List<String> counterfactuals,
        @Nullable LocalDate eligibleFrom,
        @Nullable ScoreBreakdown scoreBreakdown,
        @Nullable Quote quote,
        @Nullable ValueCase valueCase) {

    /** Copies the lists. */
    public CandidateEvaluation {
        reasons = List.copyOf(reasons);
        matchedRows = List.copyOf(matchedRows);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
