package io.proffer.engine.treatment.evidence;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.treatment.content.Entry;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.evidence.Evidence.Advantage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what features mean in daily work, for an industry and a role where there are words for them. */
final class Advantages {
    private static final int SHOWN = 3;

    private final Map<String, List<Entry<String>>> byKey;
    private final Gains gains;

    Advantages(Rulebook rulebook) {
        this.byKey = Sheets.byKey(
                rulebook,
                "advantages",
                row -> Sheets.text(row, "advantageKey"),
                row -> Sheets.text(row, "advantageText"));
        this.gains = new Gains(rulebook.catalog());
    }

    /** The advantages of what the account gains, at most three. */
    List<Advantage> of(Showing showing) {
        List<Advantage> advantages = new ArrayList<>(SHOWN);
        for (String feature : gains.of(showing)) {
            Entry<String> entry = find(feature, showing);
            if (entry != null && advantages.size() < SHOWN) {
                advantages.add(new Advantage(feature, entry.said(), entry.ref()));
            }
        }
        return advantages;
    }

    /** The sentence of a feature or benefit, null when no text fits the reader. */
    @Nullable
    String say(String key, Showing showing) {
        Entry<String> entry = find(key, showing);
        return entry == null ? null : entry.said();
    }

    private @Nullable Entry<String> find(String key, Showing showing) {
        return Entry.best(
                byKey.getOrDefault(key, List.of()),
                showing.audience(),
                showing.snapshot().day(),
                entry -> true);
    }
}
