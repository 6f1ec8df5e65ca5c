package io.proffer.engine.treatment.evidence;

import io.proffer.engine.account.Engagement;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.evidence.Evidence.EcosystemMatch;
import io.proffer.engine.treatment.evidence.Evidence.Prerequisite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches what a plan opens against the integrations an account uses or tried (DT-26), one integration at a time. */
final class Ecosystem {
    private final AskedTable table;
    private final Advantages advantages;

    Ecosystem(Rulebook rulebook, Advantages advantages) {
        this.table = AskedTable.of(rulebook, "ecosystem");
        this.advantages = advantages;
    }

    /** Integrations in use first, then those tried. */
    List<EcosystemMatch> of(Showing showing) {
        Engagement engagement = showing.snapshot().account().engagement();
        if (engagement == null || showing.candidate().offer().toPlan() == null) {
            return List.of();
        }
        List<EcosystemMatch> matches = new ArrayList<>(2);
        ask(engagement.integrationsUsed(), "USED", showing, matches);
        ask(engagement.integrationsAttempted(), "ATTEMPTED", showing, matches);
        return matches;
    }

    private void ask(@Nullable List<String> keys, String signal, Showing showing, List<EcosystemMatch> matches) {
        if (keys == null) {
            return;
        }
        for (String key : keys) {
            showing.snapshot().bind("presentation", PresentationFacts.integration(signal, key));
            for (Row row : table.hits(showing.facts())) {
                matches.add(match(key, signal, row, showing));
            }
        }
    }

    private EcosystemMatch match(String key, String signal, Row row, Showing showing) {
        String benefit = Sheets.text(row, "benefitKey");
        String prerequisite = row.code("prerequisiteKey").orElse(null);
        return new EcosystemMatch(
                key,
                signal,
                row.codes("integrationsUnlocked"),
                benefit,
                advantages.say(benefit, showing),
                row.code("coBrandedPlanRef").orElse(null),
                prerequisite == null
                        ? null
                        : new Prerequisite(
                                prerequisite, row.code("prerequisiteText").orElse(null)),
                table.ref(row));
    }
}
