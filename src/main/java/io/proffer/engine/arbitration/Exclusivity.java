package io.proffer.engine.arbitration;

import io.proffer.engine.account.AccountAt;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.HeldGroups;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which offers may stand together: of an exclusive group only the one the customer has in hand, otherwise the first that
 * asks. Belongs to one decision.
 */
public final class Exclusivity {
    private final Map<String, String> taken = new HashMap<>();
    private final HeldGroups held;
    private final ZoneId zone;
    private final Docket docket;

    /** Nothing stands yet but what the customer has in hand. */
    public Exclusivity(Snapshot snapshot, Docket docket) {
        Memory memory = snapshot.memory();
        this.held = HeldGroups.of(
                memory.open(), memory.contacts(), snapshot.rulebook().catalog(), snapshot.asOf());
        this.zone = AccountAt.zone(snapshot.account());
        this.docket = docket;
    }

    /** True when an offer may stand beside those admitted before; otherwise it is noted on the docket. */
    public boolean admits(Offer offer) {
        docket.enter(Stage.EXCLUSIVITY);
        String group = offer.exclusiveGroup();
        Optional<OpenProposition> inHand = held.against(offer.key(), group);
        if (inHand.isPresent()) {
            docket.refuse(offer, inHand.get().isOrdered() ? ordered(inHand.get()) : refusal(group, inHand.get()));
            return false;
        }
        String by = group == null ? null : taken.putIfAbsent(group, offer.key());
        if (group == null || by == null) {
            return true;
        }
        docket.refuse(offer, refusal(group, by));
        return false;
    }

    private static Refusal ordered(OpenProposition order) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("by", order.offerKey());
        params.put("propositionId", order.id());
        String text = "The customer said yes to " + order.offerKey() + ", and the order waits for its approval.";
        return excluded(reason(params, text), "Once " + order.id() + " is approved or rejected", null);
    }

    private Refusal refusal(@Nullable String group, OpenProposition inHand) {
        boolean sleeps = inHand.state().equals("SNOOZED");
        Instant end = sleeps && inHand.snoozedUntil() != null ? inHand.snoozedUntil() : inHand.expiresAt();
        LocalDate until = end.atZone(zone).toLocalDate();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("exclusiveGroup", Objects.requireNonNull(group));
        params.put("by", inHand.offerKey());
        params.put("propositionId", inHand.id());
        params.put("until", until.toString());
        String text = inHand.offerKey() + (sleeps ? " was put off" : " was shown to the customer")
                + " and is open until " + until + "; only one offer of " + group + " may stand.";
        return excluded(reason(params, text), "Once " + inHand.id() + " is answered or taken back", until);
    }

    private static Refusal refusal(String group, String by) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("exclusiveGroup", group);
        params.put("by", by);
        String text = by + " ranks higher, and only one offer of " + group + " may stand.";
        return Refusal.of(Verdict.EXCLUDED_BY_STACKING, reason(params, text));
    }

    private static Refusal excluded(Reason reason, String counterfactual, @Nullable LocalDate until) {
        return new Refusal(
                Verdict.EXCLUDED_BY_STACKING, Stage.EXCLUSIVITY, List.of(reason), null, List.of(counterfactual), until);
    }

    private static Reason reason(Map<String, Object> params, String text) {
        return new Reason("EXCLUDED_BY_STACKING", Stage.EXCLUSIVITY, params, text, null);
    }
}
