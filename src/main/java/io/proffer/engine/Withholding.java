package io.proffer.engine;

import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.decision.Decided;
import io.proffer.engine.experiment.Arms;
import io.proffer.engine.treatment.Treated;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stage EXPERIMENT: what is withheld for measurement, and in which words the rest is shown. What would have been proposed
 * is noted, so that those held out can be compared with those who were asked.
 */
final class Withholding {
    private final Arms arms;
    private final Placing placing;

    Withholding(Arms arms, Placing placing) {
        this.arms = arms;
        this.placing = placing;
    }

    /** Stage TREATMENT: gives contenders their places. */
    interface Placing {
        /** The places, with those that find none on the docket. */
        Treated place(Ranked ranked, Docket docket);
    }

    Treated place(Ranked standing, Docket docket, Decided decided) {
        docket.enter(Stage.EXPERIMENT);
        Map<String, Refusal> held = held(standing);
        if (held.isEmpty()) {
            return placed(standing, docket);
        }
        Docket otherwise = new Docket();
        Treated shown = placing.place(worded(standing), otherwise);
        decided.withheld(shown.placed().stream()
                .filter(placed ->
                        held.containsKey(placed.scored().contender().offer().key()))
                .toList());
        for (Scored scored : standing.contenders()) {
            Offer offer = scored.contender().offer();
            Refusal refusal = held.get(offer.key());
            if (refusal != null) {
                docket.refuse(offer, otherwise.refusals().getOrDefault(offer.key(), refusal));
            }
        }
        return placed(standing.without(held.keySet()), docket);
    }

    private Treated placed(Ranked shown, Docket docket) {
        docket.enter(Stage.TREATMENT);
        return placing.place(worded(shown), docket);
    }

    private Map<String, Refusal> held(Ranked standing) {
        Map<String, Refusal> held = new LinkedHashMap<>();
        for (Scored scored : standing.contenders()) {
            Offer offer = scored.contender().offer();
            arms.withholds(offer).ifPresent(refusal -> held.put(offer.key(), refusal));
        }
        return held;
    }

    private Ranked worded(Ranked standing) {
        return new Ranked(
                standing.snapshot(),
                standing.contenders().stream()
                        .map(scored -> arms.variant(scored.contender().offer())
                                .map(scored::inWords)
                                .orElse(scored))
                        .toList());
    }
}
