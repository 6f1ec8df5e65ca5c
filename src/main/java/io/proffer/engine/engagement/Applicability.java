package io.proffer.engine.engagement;

import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there is a real need now, and for how much. */
final class Applicability {
    private static final Reason NO_NEED =
            Reason.of("NO_NEED_SIGNAL", Stage.APPLICABILITY, "No row found a need for this offer.");

    private final Snapshot snapshot;
    private final Needs needs;
    private final Care care;
    private final Timing timing;
    private final Map<String, List<Offer>> upgrades;

    /**
     * Applicability for one account.
     *
     * @param upgrades upgrade offers by target plan
     */
    Applicability(Snapshot snapshot, Needs needs, Care care, Map<String, List<Offer>> upgrades) {
        this.snapshot = snapshot;
        this.needs = needs;
        this.care = care;
        this.timing = Timing.of(snapshot);
        this.upgrades = upgrades;
    }

    /**
     * Needs that count for an offer. A trial or bundle is needed when an upgrade to its target plan is; upgrades, seats
     * and add-ons need at least one observed behaviour (INV-1).
     */
    List<Need> needs(Offer offer) {
        List<Need> found = switch (offer.family()) {
            case TRIAL, BUNDLE -> upgradeNeeds(offer);
            default -> needs.of(offer.key());
        };
        boolean asksBehaviour = switch (offer.family()) {
            case UPGRADE, SEAT, ADDON, TRIAL, BUNDLE -> true;
            default -> false;
        };
        return asksBehaviour && !isObserved(found) ? List.of() : found;
    }

    private static boolean isObserved(List<Need> needs) {
        for (Need need : needs) {
            if (need.observed()) {
                return true;
            }
        }
        return false;
    }

    private List<Need> upgradeNeeds(Offer offer) {
        List<Need> found = new ArrayList<>();
        for (Offer other : upgradesTo(offer.toPlan())) {
            found.addAll(needs(other));
        }
        return found;
    }

    private List<Offer> upgradesTo(@Nullable String plan) {
        return plan == null ? List.of() : upgrades.getOrDefault(plan, List.of());
    }

    /** The strongest need, 0 when no table says. */
    int strength(Offer offer) {
        int strength = 0;
        for (Need need : needs(offer)) {
            strength = Math.max(strength, need.strength());
        }
        return strength;
    }

    /** Why the offer is needed; empty when it is not. */
    List<Reason> reasons(Offer offer) {
        if (isBoundToRenewal(offer)) {
            return timing.due(offer).map(List::of).orElse(List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        needs(offer).forEach(need -> reasons.add(need.reason()));
        if (!offer.isCommercial()) {
            reasons.addAll(care.calls(offer));
        }
        return reasons;
    }

    private static boolean isBoundToRenewal(Offer offer) {
        return offer.family() == OfferFamily.LOYALTY || offer.family() == OfferFamily.RENEWAL;
    }

    /** The refusal of a needed tier change that belongs into an open renewal packet. */
    Optional<Refusal> routed(Offer offer) {
        return timing.routed(offer);
    }

    /** A refusal of this stage with what the offer would have to wait for as well. */
    Refusal waiting(Offer offer, Refusal refusal) {
        return timing.wait(offer).map(List::of).map(refusal::alsoNeeding).orElse(refusal);
    }

    /** Seats to add: what the strongest need's row asks for, else the offer's own number. */
    int seatsDelta(Offer offer) {
        if (offer.family() != OfferFamily.SEAT) {
            return 0;
        }
        int asked =
                needs(offer).stream().mapToInt(need -> seats(need.row())).max().orElse(0);
        return asked > 0 ? asked : offer.seats();
    }

    /** Time in which an annual switch may be taken back, null when no row promises one. */
    @Nullable
    Duration backOutWindow(Offer offer) {
        for (Need need : needs(offer)) {
            Optional<Duration> window = need.row().duration("backOutWindow");
            if (window.isPresent()) {
                return window.get();
            }
        }
        return null;
    }

    private int seats(Row row) {
        Engagement engagement = snapshot.account().engagement();
        Subscription subscription = snapshot.account().subscription();
        int invites = engagement == null || engagement.pendingInvites() == null ? 0 : engagement.pendingInvites();
        int licensed = subscription == null || subscription.seatsLicensed() == null ? 0 : subscription.seatsLicensed();
        int share = row.number("seatsPct")
                .map(pct -> pct.multiply(BigDecimal.valueOf(licensed))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                        .intValue())
                .orElse(0);
        int fromInvites = row.yes("seatsFromInvites") ? invites : 0;
        return Math.max(row.integer("seatsMin", 0), Math.max(fromInvites, share));
    }

    /** What would keep an offer away up to this stage although it were needed. */
    interface Hurdle {
        /** The refusal of an offer that were needed that much, empty when none is left. */
        Optional<Refusal> of(Offer offer, int strength);
    }

    /** Refuses the offers nobody needs, each with the row that came closest. */
    void refuse(List<Offer> needless, Hurdle next, Docket docket) {
        Map<String, Needs.Near> nearest = needs.nearest(named(needless));
        for (Offer offer : needless) {
            docket.refuse(
                    offer,
                    isBoundToRenewal(offer)
                            ? further(timing.notDue(offer), next.of(offer, 0))
                            : whole(offer, near(offer, nearest), next));
        }
    }

    /** With what else of this stage would keep the offer away: whoever does all that is said gets further. */
    private Refusal whole(Offer offer, Needs.@Nullable Near near, Hurdle next) {
        Refusal refusal = noNeed(offer, near);
        Optional<Refusal> left = next.of(offer, near == null ? 0 : near.strength());
        if (offer.family() == OfferFamily.BUNDLE) {
            return waiting(
                    offer,
                    left.map(own -> refusal.alsoNeeding(own.counterfactuals())).orElse(refusal));
        }
        Refusal further = further(refusal, left);
        return further.counterfactuals().size() < refusal.counterfactuals().size() ? further : waiting(offer, further);
    }

    /** With what the next hurdle asks for; where nobody can do that, nothing that was named leads to the offer. */
    private static Refusal further(Refusal refusal, Optional<Refusal> next) {
        if (next.isEmpty() || refusal.counterfactuals().isEmpty()) {
            return refusal;
        }
        boolean canBeDone = !next.get().counterfactuals().isEmpty() && !asksForStrength(next.get());
        return canBeDone ? refusal.alsoNeeding(next.get().counterfactuals()) : refusal.withoutCounterfactuals();
    }

    /** How strong a need is says the row that finds it, not the account. */
    private static boolean asksForStrength(Refusal refusal) {
        return refusal.nearest() != null
                && refusal.nearest().failedCells().stream()
                        .anyMatch(cell -> cell.column().equals("needStrength"));
    }

    /** The offers whose rows tell how near a need is: for a trial or bundle the upgrades to its plan. */
    private List<Offer> named(List<Offer> offers) {
        Map<String, Offer> named = new HashMap<>();
        List<Offer> inOrder = new ArrayList<>();
        for (Offer offer : offers) {
            for (Offer one : spokenFor(offer)) {
                if (named.put(one.key(), one) == null) {
                    inOrder.add(one);
                }
            }
        }
        return inOrder;
    }

    private List<Offer> spokenFor(Offer offer) {
        boolean throughUpgrade = offer.family() == OfferFamily.TRIAL || offer.family() == OfferFamily.BUNDLE;
        return throughUpgrade ? upgradesTo(offer.toPlan()) : List.of(offer);
    }

    private Needs.@Nullable Near near(Offer offer, Map<String, Needs.Near> nearest) {
        for (Offer one : spokenFor(offer)) {
            Needs.Near near = nearest.get(one.key());
            if (near != null) {
                return near;
            }
        }
        return care.nearest(offer).map(miss -> new Needs.Near(miss, null)).orElse(null);
    }

    private Refusal noNeed(Offer offer, Needs.@Nullable Near near) {
        Optional<Reason> redirect = needs.redirect(offer.key());
        return near == null
                ? Refusal.of(
                        Verdict.NOT_APPLICABLE,
                        redirect.or(() -> needs.forestalled(offer.key())).orElse(NO_NEED))
                : near.refusal(redirect.filter(near::isOfItsTable).orElse(NO_NEED));
    }
}
