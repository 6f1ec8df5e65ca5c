package io.proffer.engine.engagement;

import io.proffer.engine.account.Segment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hard rules: plan, segment, seats and the guards of {@code rules/}. */
final class Eligibility {
    private final Snapshot snapshot;
    private final @Nullable Plan plan;
    private final @Nullable Integer seats;
    private final List<Override> forcing;

    Eligibility(Snapshot snapshot) {
        this.snapshot = snapshot;
        Subscription subscription = snapshot.account().subscription();
        this.plan = subscription == null || subscription.planKey() == null
                ? null
                : snapshot.rulebook().catalog().plans().get(subscription.planKey());
        this.seats = subscription == null ? null : subscription.seatsLicensed();
        this.forcing = snapshot.memory().overrides().stream()
                .filter(each -> each.kind() == OverrideKind.FORCE_ELIGIBLE && each.isInForce(snapshot.asOf()))
                .toList();
    }

    /**
     * True when somebody approved that the account may have the offer whatever the tables say of plans, segments and
     * trials. What is owned already, is not sold to its plan or seats, or is refused by a guard stays refused.
     */
    boolean isForced(Offer offer) {
        return forcedBy(offer).isPresent();
    }

    /** Why the account may not have the offer; empty when it may. */
    Optional<Refusal> refuse(Offer offer) {
        Reason reason = offer.isCommercial() ? commercial(offer) : segment(offer);
        if (reason != null) {
            return Optional.of(Refusal.of(Verdict.NOT_ELIGIBLE, reason));
        }
        return guard(offer).map(refused -> Refusal.of(Verdict.NOT_ELIGIBLE, refused));
    }

    /** Who forced it and who approved, empty when nobody did. */
    Optional<Reason> forcedBy(Offer offer) {
        return forcing.isEmpty() ? Optional.empty() : forced(offer);
    }

    private Optional<Reason> forced(Offer offer) {
        return forcing.stream()
                .filter(each -> offer.key().equals(each.offerKey()))
                .findFirst()
                .map(Eligibility::forced);
    }

    private static Reason forced(Override override) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("override", override.id());
        params.put("by", override.createdBy());
        params.put("approvedBy", String.valueOf(override.approvedBy()));
        params.put("until", override.end().toString());
        String text = "Made eligible by " + override.createdBy() + ", approved by " + override.approvedBy() + ": "
                + override.reason();
        return new Reason("FORCED_ELIGIBLE", Stage.ELIGIBILITY, params, text, null);
    }

    private @Nullable Reason commercial(Offer offer) {
        if (plan == null) {
            return unknownPlan();
        }
        Reason reason = offer.toPlan() == null ? fromPlan(offer, plan) : tierChange(offer, plan, offer.toPlan());
        return reason != null ? reason : segment(offer);
    }

    private Reason unknownPlan() {
        Subscription subscription = snapshot.account().subscription();
        String sent = subscription == null ? null : subscription.planKey();
        return sent == null
                ? reason(
                        "UNKNOWN_FACT",
                        "The account's plan is not known; send subscription.planKey.",
                        "plan",
                        "unknown")
                : reason(
                        "UNKNOWN_FACT",
                        "The account's plan " + sent + " is not in the catalogue, which has "
                                + String.join(
                                        ", ",
                                        snapshot.rulebook().catalog().plans().keySet())
                                + "; correct subscription.planKey.",
                        "plan",
                        sent);
    }

    private @Nullable Reason fromPlan(Offer offer, Plan current) {
        boolean open = offer.fromPlans().isEmpty() || isForced(offer);
        if (open || offer.fromPlans().contains(current.key())) {
            return null;
        }
        String text = "The offer is for " + String.join(", ", offer.fromPlans()) + "; the account is on "
                + current.key() + ".";
        return reason("PLAN_NOT_UPGRADABLE", text, "plan", current.key());
    }

    private @Nullable Reason tierChange(Offer offer, Plan current, String toPlan) {
        Plan target = snapshot.rulebook().catalog().plans().get(toPlan);
        if (target == null) {
            return reason("OFFER_INACTIVE", "The offer's target plan " + toPlan + " is not sold.", "toPlan", toPlan);
        }
        if (target.rank() <= current.rank()) {
            return reason("ALREADY_OWNED", "The account is on " + current.key() + " already.", "plan", current.key());
        }
        if (!current.upgradeTargets().contains(toPlan)) {
            String text =
                    "From " + current.key() + " one changes to " + String.join(", ", current.upgradeTargets()) + ".";
            return reason("PLAN_NOT_UPGRADABLE", text, "plan", current.key());
        }
        Reason from = fromPlan(offer, current);
        return from != null ? from : minSeats(target);
    }

    private @Nullable Reason minSeats(Plan target) {
        if (seats == null) {
            return reason(
                    "UNKNOWN_FACT",
                    "The licensed seats are not known; send subscription.seatsLicensed.",
                    "seats",
                    "unknown");
        }
        if (seats >= target.minSeats()) {
            return null;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("seats", seats);
        params.put("minSeats", target.minSeats());
        String text = target.key() + " is sold from " + target.minSeats() + " seats; the account has " + seats + ".";
        return new Reason("MIN_SEATS_NOT_MET", Stage.ELIGIBILITY, params, text, null);
    }

    private @Nullable Reason segment(Offer offer) {
        Segment segment = snapshot.account().segment();
        boolean open = offer.segments().isEmpty() || isForced(offer);
        if (open || (segment != null && offer.segments().contains(segment.name()))) {
            return null;
        }
        String here = segment == null ? "unknown" : segment.name();
        String text = "The offer is for " + String.join(", ", offer.segments()) + "; the account's segment is " + here
                + (segment == null ? ". Send it to close the gap." : ".");
        return reason(segment == null ? "UNKNOWN_FACT" : "SEGMENT_NOT_SUPPORTED", text, "segment", here);
    }

    private Optional<Reason> guard(Offer offer) {
        List<RuleFindings.GuardRefusal> refusals = snapshot.findings().refusals();
        for (RuleFindings.GuardRefusal refusal : refusals) {
            if (offer.isMeantBy(refusal.target())) {
                return Optional.of(reason(refusal.reasonCode(), refusal.text(), "rule", refusal.rule()));
            }
        }
        return Optional.empty();
    }

    private static Reason reason(String code, String text, String param, String value) {
        return new Reason(code, Stage.ELIGIBILITY, Map.of(param, value), text, null);
    }
}
