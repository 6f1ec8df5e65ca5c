package io.proffer.engine.arbitration;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers that customer success put first. A pin moves an offer that stands; it makes none stand. */
final class Pins {
    private Pins() {}

    /** The pin of an offer as a reason, empty when it has none. */
    static List<Reason> reasons(Snapshot snapshot, Offer offer) {
        for (Override each : snapshot.memory().overrides()) {
            boolean pins = each.kind() == OverrideKind.PIN_OFFER && offer.key().equals(each.offerKey());
            if (pins && each.expiresAt().isAfter(snapshot.asOf())) {
                return List.of(reason(each));
            }
        }
        return List.of();
    }

    private static Reason reason(Override pin) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("overrideId", pin.id());
        params.put("createdBy", pin.createdBy());
        params.put("expiresAt", pin.expiresAt().toString());
        String text = "Put first by " + pin.createdBy() + " until " + pin.expiresAt() + ": " + pin.reason();
        return new Reason("PINNED", Stage.ARBITRATION, params, text, null);
    }
}
