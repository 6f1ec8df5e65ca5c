package io.proffer.engine.contact;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be put to the customer, where, and at which price not.
 *
 * @param snapshot the account's snapshot
 * @param candidates candidates that may stand in at least one place
 * @param placements by offer key, the placements left to an offer that may not stand in all of them
 * @param prices by offer key, the prices at which an offer is kept back
 */
public record Contactable(
        Snapshot snapshot,
        List<Candidate> candidates,
        Map<String, Set<String>> placements,
        Map<String, List<HeldPrice>> prices) {
    /** Copies the collections. */
    public Contactable {
        candidates = List.copyOf(candidates);
        placements = Map.copyOf(placements);
        prices = Map.copyOf(prices);
    }

    /**
     * A price the customer said no to.
     *
     * @param recurringYear recurring price of a year at which, and above which, the offer is kept back
     * @param refusal what is said then; of stage CONTACT_POLICY, though it is known only after PRICING
     */
    public record HeldPrice(Money recurringYear, Refusal refusal) {
        private boolean holds(Money price) {
            return price.currency().equals(recurringYear.currency()) && price.amount() >= recurringYear.amount();
        }
    }

    /** True when an offer may stand in a placement. */
    public boolean mayStandIn(String offerKey, String placement) {
        Set<String> left = placements.get(offerKey);
        return left == null || left.contains(placement);
    }

    /**
     * Why an offer is kept back at a price; empty when it is not, or when nothing that is paid changes.
     *
     * @param recurringYear recurring price of a year after the change, null when there is none
     */
    public Optional<Refusal> atPrice(Offer offer, @Nullable Money recurringYear) {
        if (recurringYear == null || prices.isEmpty()) {
            return Optional.empty();
        }
        return prices.getOrDefault(offer.key(), List.of()).stream()
                .filter(held -> held.holds(recurringYear))
                .map(HeldPrice::refusal)
                .reduce((one, other) -> isLater(other, one) ? other : one);
    }

    private static boolean isLater(Refusal one, Refusal other) {
        return one.eligibleFrom() != null
                && other.eligibleFrom() != null
                && one.eligibleFrom().isAfter(other.eligibleFrom());
    }
}
