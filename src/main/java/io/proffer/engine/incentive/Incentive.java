package io.proffer.engine.incentive;

import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account is entitled to with an offer.
 *
 * @param kind what it is for
 * @param rewards at most one of each kind, price first
 */
public record Incentive(Kind kind, List<Reward> rewards) {

    /** What an incentive is for. */
    public enum Kind {
        /** A commitment of several years. */
        LOYALTY,
        /** Things bought together. */
        BUNDLE
    }

    /**
     * A discount or a perk.
     *
     * @param kind PRICE or NON_PRICE
     * @param pct percent off the list price, 0 for a perk
     * @param perk key of the perk, null for a discount
     * @param budgetKey budget that pays for it, null for none
     * @param reasonCode why it is given
     * @param row row that grants it
     */
    public record Reward(
            String kind,
            BigDecimal pct,
            @Nullable String perk,
            @Nullable String budgetKey,
            String reasonCode,
            RowRef row) {}

    /** Copies the list. */
    public Incentive {
        rewards = List.copyOf(rewards);
    }

    /** What is left when the price may not be lowered, empty when nothing is, or nothing lowers it. */
    public Optional<Incentive> withoutPrice() {
        List<Reward> perks =
                rewards.stream().filter(reward -> reward.pct().signum() == 0).toList();
        return perks.isEmpty() || perks.size() == rewards.size()
                ? Optional.empty()
                : Optional.of(new Incentive(kind, perks));
    }

    /** The reward that lowers the price, empty when none does. */
    public Optional<Reward> price() {
        return rewards.stream().filter(reward -> reward.pct().signum() > 0).findFirst();
    }
}
