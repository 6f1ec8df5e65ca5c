package io.proffer.engine.treatment.evidence;

import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Usage;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.PlanLimit;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.verdict.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which features an account gains: by a step between plans, or by what it was found to need. */
final class Gains {
    private final Map<String, Map<String, List<String>>> byStep = new HashMap<>();

    Gains(Catalog catalog) {
        for (Plan from : catalog.plans().values()) {
            Map<String, List<String>> steps = new HashMap<>();
            for (Plan to : catalog.plans().values()) {
                steps.put(to.key(), gained(catalog, from.key(), to.key()));
            }
            byStep.put(from.key(), steps);
        }
    }

    private static List<String> gained(Catalog catalog, String from, String to) {
        return catalog.features().keySet().stream()
                .filter(feature -> isMore(catalog.limit(from, feature), catalog.limit(to, feature)))
                .toList();
    }

    private static boolean isMore(Optional<PlanLimit> now, Optional<PlanLimit> then) {
        if (then.isEmpty() || !then.get().included()) {
            return false;
        }
        if (now.isEmpty() || !now.get().included()) {
            return true;
        }
        Long before = now.get().limit();
        Long after = then.get().limit();
        return before != null && (after == null || after > before);
    }

    /** Feature keys, those that people tried first, then in the order of the catalogue. */
    List<String> of(Showing showing) {
        String target = showing.candidate().offer().toPlan();
        Subscription subscription = showing.snapshot().account().subscription();
        if (target == null || subscription == null || subscription.planKey() == null) {
            return needed(showing.candidate().reasons());
        }
        List<String> gained =
                byStep.getOrDefault(subscription.planKey(), Map.of()).getOrDefault(target, List.of());
        return triedFirst(gained, showing.snapshot().account().usage());
    }

    private static List<String> triedFirst(List<String> gained, @Nullable Usage usage) {
        if (usage == null || usage.entitlements() == null) {
            return gained;
        }
        List<String> order = new ArrayList<>(gained.size());
        for (EntitlementUsage use : usage.entitlements()) {
            boolean tried = use.gateHits30d() != null && use.gateHits30d() > 0;
            if (tried && use.featureKey() != null && gained.contains(use.featureKey())) {
                order.add(use.featureKey());
            }
        }
        for (String feature : gained) {
            if (!order.contains(feature)) {
                order.add(feature);
            }
        }
        return order;
    }

    /** The features the reasons name: what an add-on lifts. */
    private static List<String> needed(List<Reason> reasons) {
        List<String> features = new ArrayList<>(1);
        for (Reason reason : reasons) {
            if (reason.params().get("feature") instanceof String feature && !features.contains(feature)) {
                features.add(feature);
            }
        }
        return features;
    }
}
