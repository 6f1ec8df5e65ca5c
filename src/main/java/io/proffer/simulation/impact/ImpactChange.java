package io.proffer.simulation.impact;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes for one account.
 *
 * @param accountId the account
 * @param type what changes
 * @param before what is for sale to it under the base, by rank
 * @param after what is for sale to it under the candidate, by rank
 */
public record ImpactChange(String accountId, ImpactKind type, List<Answer> before, List<Answer> after) {
    /** Copies the lists. */
    public ImpactChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * An offer that is proposed.
     *
     * @param offerKey the offer
     * @param year1 what it costs in the first year, null when nothing is priced
     */
    public record Answer(String offerKey, @Nullable Money year1) {
        static List<Answer> of(Decision decision) {
            return decision.propositions().stream()
                    .filter(Proposition::commercial)
                    .map(each -> new Answer(
                            each.offerKey(),
                            each.quote() == null ? null : each.quote().totals().year1()))
                    .toList();
        }
    }

    /** What changes between two decisions for one account, empty when nothing that is sold does. */
    static Optional<ImpactChange> between(Decision base, Decision candidate) {
        List<Answer> before = Answer.of(base);
        List<Answer> after = Answer.of(candidate);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new ImpactChange(base.accountId(), kind(before, after), before, after));
    }

    private static ImpactKind kind(List<Answer> before, List<Answer> after) {
        if (before.isEmpty()) {
            return ImpactKind.GAINED;
        }
        if (after.isEmpty()) {
            return ImpactKind.LOST;
        }
        return keys(before).equals(keys(after)) ? ImpactKind.PRICE_CHANGED : ImpactKind.OFFER_CHANGED;
    }

    private static List<String> keys(List<Answer> answers) {
        return answers.stream().map(Answer::offerKey).toList();
    }
}
