package io.proffer.engine.decision;

import io.proffer.engine.arbitration.ScoreBreakdown;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.engagement.Engaged.TrialDesign;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.treatment.Presentation;
import io.proffer.engine.treatment.content.Words;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer proposed to an account.
 *
 * @param id {@code prp_…}; the same in every placement, and as long as the same is proposed
 * @param rank 1 is first; care and education come before what sells
 * @param offerKey offer
 * @param offerVersion version of its definition
 * @param name name for people
 * @param family kind of offer
 * @param commercial false for care and education
 * @param verdict SELECTED, or HOLDOUT for one that is withheld
 * @param state PROPOSED, WITHHELD, or the state of the proposition that stands and is proposed again
 * @param placement where it is shown
 * @param variant which of its words an experiment tries, null for the usual ones
 * @param outcome what gets better for the customer
 * @param score score, null for care and education
 * @param scoreBreakdown how the score came about
 * @param why the reasons, the strongest need first, each with its row
 * @param needStrength strongest need, 0 to 100
 * @param seatsDelta seats it adds, null when none
 * @param trial how the trial is run, null for other offers
 * @param quote price path, null when nothing that is paid changes
 * @param valueCase what it brings, null when nothing is weighed
 * @param fulfilmentPath SELF_SERVE, ASSISTED or DEAL_DESK; null when the rulebook does not say
 * @param budgets what it takes from budgets, and on which event; empty when it takes nothing
 * @param cta what may be answered
 * @param presentation how it is shown and delivered
 * @param expiresAt instant until which it stands
 */
public record Proposition(
        String id,
        int rank,
        String offerKey,
        int offerVersion,
        String name,
        String family,
        boolean commercial,
        Verdict verdict,
        String state,
        String placement,
        @Nullable String variant,
        String outcome,
        @Nullable BigDecimal score,
        @Nullable ScoreBreakdown scoreBreakdown,
        List<Reason> why,
        int needStrength,
        @Nullable Integer seatsDelta,
        @Nullable TrialDesign trial,
        @Nullable Quote quote,
        @Nullable ValueCase valueCase,
        @Nullable String fulfilmentPath,
        List<Claim> budgets,
        Cta cta,
        Presentation presentation,
        Instant expiresAt) {

    /** Copies the lists. */
    public Proposition {
        why = List.copyOf(why);
        budgets = List.copyOf(budgets);
    }

    /**
     * What may be answered; declining is always possible.
     *
     * @param accept label of the accepting action
     * @param decline label of the declining action
     */
    public record Cta(String accept, String decline) {
        /** The labels of a treatment. */
        static Cta of(Words words) {
            return new Cta(words.cta(), words.secondaryCta());
        }
    }
}
