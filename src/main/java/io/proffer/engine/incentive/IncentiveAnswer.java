package io.proffer.engine.incentive;

import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import java.util.List;

/** What is said of an offer's incentive. */
public sealed interface IncentiveAnswer {

    /**
     * The account may have it.
     *
     * @param incentive what it gets, with no rewards when no row grants any
     * @param reasons the rows that say so
     */
    record Granted(Incentive incentive, List<Reason> reasons) implements IncentiveAnswer {
        /** Copies the list. */
        public Granted {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It may not.
     *
     * @param refusal with the row that says so, or the one that came closest
     */
    record Refused(Refusal refusal) implements IncentiveAnswer {}

    /** Offers of other families have none. */
    record None() implements IncentiveAnswer {}
}
