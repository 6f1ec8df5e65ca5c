package io.proffer.engine.engagement;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the engagement policy.
 *
 * @param snapshot the account's snapshot
 * @param candidates offers with their needs, in catalogue order
 * @param careBlocks what care keeps away
 * @param strongestNeed strongest need found for anything that is sold, 0 to 100, also where care or a hard rule blocks it
 */
public record Engaged(Snapshot snapshot, List<Candidate> candidates, List<CareBlock> careBlocks, int strongestNeed) {
    /** Copies the lists. */
    public Engaged {
        candidates = List.copyOf(candidates);
        careBlocks = List.copyOf(careBlocks);
    }

    /**
     * An offer that is eligible, applicable and suitable.
     *
     * @param offer the offer
     * @param reasons why, the strongest need first; at least one
     * @param needStrength strongest need, 0 to 100
     * @param seatsDelta seats to add, 0 for offers that add none
     * @param trial how the trial is run, null for other offers
     * @param backOutWindow time in which an annual switch may be taken back, null when no row promises one
     * @param incentive loyalty rewards or bundle discount the account is entitled to, null for other offers
     */
    public record Candidate(
            Offer offer,
            List<Reason> reasons,
            int needStrength,
            int seatsDelta,
            @Nullable TrialDesign trial,
            @Nullable Duration backOutWindow,
            @Nullable Incentive incentive) {
        /** Copies the list. */
        public Candidate {
            reasons = List.copyOf(reasons);
        }

        /** This candidate with only what does not lower its price; empty when its incentive is not both. */
        public Optional<Candidate> withoutPriceReward() {
            return Optional.ofNullable(incentive)
                    .flatMap(Incentive::withoutPrice)
                    .map(this::with);
        }

        private Candidate with(Incentive less) {
            List<Reason> left =
                    reasons.stream().filter(reason -> !grants(reason)).toList();
            return new Candidate(offer, left, needStrength, seatsDelta, trial, backOutWindow, less);
        }

        private boolean grants(Reason reason) {
            return Optional.ofNullable(incentive)
                    .flatMap(Incentive::price)
                    .filter(reward -> reward.row().equals(reason.ref()))
                    .isPresent();
        }
    }

    /**
     * How a trial is run (DT-06).
     *
     * @param days length in days
     * @param mode IN_PLACE, SANDBOX or PILOT_TEAM
     * @param extensionDays days it may be extended once, 0 for none
     * @param sunset what happens at its end
     * @param goalsKey goals it is measured by
     * @param rowId row that designed it
     */
    public record TrialDesign(
            int days,
            @Nullable String mode,
            int extensionDays,
            @Nullable String sunset,
            @Nullable String goalsKey,
            String rowId) {}
}
