package io.proffer.engine.engagement;

import io.proffer.engine.account.Segment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Plan;
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

    Eligibility(Snapshot snapshot) {
        this.snapshot = snapshot;
        Subscription subscription = snapshot.account().subscription();
        this.plan = subscription == null || subscription.planKey() == null
                ? null
                : snapshot.rulebook().catalog().plans().get(subscription.planKey());
        this.seats = subscription == null ? null : subscription.seatsLicensed();
    }

    /** Why the account may not have the offer; empty when it may. */
    Optional<Refusal> refuse(Offer offer) {
        Reason reason = offer.isCommercial() ? commercial(offer) : segment(offer);
        if (reason != null) {
            return Optional.of(Refusal.of(Verdict.NOT_ELIGIBLE, reason));
        }
        return guard(offer).map(refused -> Refusal.of(Verdict.NOT_ELIGIBLE, refused));
    }

    private @Nullable Reason commercial(Offer offer) {
        if (plan == null) {
            return reason(
                    "UNKNOWN_FACT", "The account's plan is not known; send subscription.planKey.", "plan", "unknown");
        }
        Reason reason = offer.toPlan() == null ? fromPlan(offer, plan) : tierChange(offer, plan, offer.toPlan());
        return reason != null ? reason : segment(offer);
    }

    private @Nullable Reason fromPlan(Offer offer, Plan current) {
        if (offer.fromPlans().isEmpty() || offer.fromPlans().contains(current.key())) {
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
        if (offer.segments().isEmpty() || (segment != null && offer.segments().contains(segment.name()))) {
            return null;
        }
        String here = segment == null ? "unknown" : segment.name();
        String text = "The offer is for " + String.join(", ", offer.segments()) + "; the account is " + here + ".";
        return reason("SEGMENT_NOT_SUPPORTED", text, "segment", here);
    }

    private Optional<Reason> guard(Offer offer) {
        List<RuleFindings.GuardRefusal> refusals = snapshot.findings().refusals();
        for (RuleFindings.GuardRefusal refusal : refusals) {
            if (aims(refusal.target(), offer)) {
                return Optional.of(reason(refusal.reasonCode(), refusal.text(), "rule", refusal.rule()));
            }
        }
        return Optional.empty();
    }

    private static boolean aims(String target, Offer offer) {
        return target.equals(offer.key())
                || target.equals(offer.family().name())
                || (target.equals("COMMERCIAL") && offer.isCommercial());
    }

    private static Reason reason(String code, String text, String param, String value) {
        return new Reason(code, Stage.ELIGIBILITY, Map.of(param, value), text, null);
    }
}
