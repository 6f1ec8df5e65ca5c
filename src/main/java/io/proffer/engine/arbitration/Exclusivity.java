package io.proffer.engine.arbitration;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which offers may stand together: of an exclusive group only the first that asks. Belongs to one decision. */
public final class Exclusivity {
    private final Map<String, String> taken = new HashMap<>();
    private final Docket docket;

    /** Nothing stands yet. */
    public Exclusivity(Docket docket) {
        this.docket = docket;
    }

    /** True when an offer may stand beside those admitted before; otherwise it is noted on the docket. */
    public boolean admits(Offer offer) {
        docket.enter(Stage.EXCLUSIVITY);
        String group = offer.exclusiveGroup();
        String by = group == null ? null : taken.putIfAbsent(group, offer.key());
        if (group == null || by == null) {
            return true;
        }
        docket.refuse(offer, refusal(group, by));
        return false;
    }

    private static Refusal refusal(String group, String by) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("exclusiveGroup", group);
        params.put("by", by);
        String text = by + " ranks higher, and only one offer of " + group + " may stand.";
        return Refusal.of(
                Verdict.EXCLUDED_BY_STACKING,
                new Reason("EXCLUDED_BY_STACKING", Stage.EXCLUSIVITY, params, text, null));
    }
}
