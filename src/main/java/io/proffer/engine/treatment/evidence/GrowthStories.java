package io.proffer.engine.treatment.evidence;

import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Entry;
import io.proffer.engine.treatment.content.FullPrice;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.content.Wording;
import io.proffer.engine.treatment.evidence.Evidence.GrowthStory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the account's own growth, from its own figures; nothing when they do not show growth. */
final class GrowthStories {
    private final AskedTable table;
    private final Map<Row, Entry<Wording>> entries = new IdentityHashMap<>();

    GrowthStories(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "growth_stories");
        for (Row row : table.liveRows()) {
            entries.put(row, Entry.of(Wording.of(Sheets.text(row, "growthText")), row, table.ref(row)));
        }
    }

    @Nullable
    GrowthStory of(Showing showing) {
        List<Entry<Wording>> told = new ArrayList<>(2);
        for (Row row : table.matches(showing.facts())) {
            Entry<Wording> entry = entries.get(row);
            if (entry != null) {
                told.add(entry);
            }
        }
        Entry<Wording> best = Entry.best(
                told,
                showing.audience(),
                showing.snapshot().day(),
                entry -> entry.said().fits(showing.figures()));
        String text = best == null ? null : best.said().say(showing.figures(), best.language());
        return text == null
                ? null
                : new GrowthStory(FullPrice.of(text, showing.figures(), best.language(), best.said()), best.ref());
    }
}
