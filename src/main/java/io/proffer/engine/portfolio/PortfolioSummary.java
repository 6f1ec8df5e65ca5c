package io.proffer.engine.portfolio;

import io.proffer.engine.verdict.Stage;
import java.util.List;

/**
 * What came out for a portfolio. A candidate is one offer of the catalogue considered for one account.
 *
 * @param accounts accounts decided
 * @param withCommercial accounts with at least one proposition that sells
 * @param withCareOnly accounts with care or education and nothing that sells
 * @param withNothing accounts without a proposition
 * @param verdicts candidates by verdict, in the order of the verdicts, none left out
 * @param stages candidates by stage, in order
 * @param offers propositions by offer, most first
 * @param reasons candidates not proposed by first reason code, most first
 */
public record PortfolioSummary(
        long accounts,
        long withCommercial,
        long withCareOnly,
        long withNothing,
        List<Count> verdicts,
        List<StageCount> stages,
        List<Count> offers,
        List<Count> reasons) {

    /** Copies the lists. */
    public PortfolioSummary {
        verdicts = List.copyOf(verdicts);
        stages = List.copyOf(stages);
        offers = List.copyOf(offers);
        reasons = List.copyOf(reasons);
    }

    /**
     * How often something came up.
     *
     * @param key verdict, offer key or reason code
     * @param count from 0
     */
    public record Count(String key, long count) {}

    /**
     * What a stage did.
     *
     * @param stage the stage
     * @param entered candidates that came in
     * @param refused candidates that left here
     * @param open true when the rulebook has no table for the stage, so that everything passed
     */
    public record StageCount(Stage stage, long entered, long refused, boolean open) {}
}
