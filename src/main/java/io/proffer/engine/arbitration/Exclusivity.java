package io.proffer.engine.arbitration;

import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which contenders may stand together: of an exclusive group only the best. */
public final class Exclusivity {
    private Exclusivity() {}

    /** Keeps the best of each group. */
    public static Ranked keepBest(Ranked ranked, Docket docket) {
        Map<String, String> taken = new HashMap<>();
        List<Scored> standing = new ArrayList<>(ranked.contenders().size());
        for (Scored scored : ranked.contenders()) {
            String group = scored.contender().offer().exclusiveGroup();
            String by = group == null
                    ? null
                    : taken.putIfAbsent(group, scored.contender().offer().key());
            if (group == null || by == null) {
                standing.add(scored);
            } else {
                docket.refuse(scored.contender().offer(), refusal(group, by));
            }
        }
        return new Ranked(ranked.snapshot(), standing);
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
