package io.proffer.engine.treatment.evidence;

import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Entry;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.evidence.Evidence.Story;
import io.proffer.engine.treatment.evidence.Evidence.StoryMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the story of a similar customer (DT-17). */
final class Stories {
    private static final String GRANTED = "GRANTED";
    private static final PresentationFacts TOLD = PresentationFacts.story(GRANTED);

    private final AskedTable selector;
    private final int industry;
    private final Map<String, List<Entry<Text>>> texts;
    private final Map<String, List<StoryMetric>> metrics = new HashMap<>();

    private record Text(
            String headline,
            String text,
            boolean granted,
            LocalDate expiresOn,
            @Nullable String jointPartner) {}

    Stories(Rulebook rulebook) {
        this.selector = AskedTable.of(rulebook, "success_story_selector");
        this.industry = selector.column("industry");
        this.texts = Sheets.byKey(rulebook, "success_stories", row -> Sheets.text(row, "storyKey"), Stories::text);
        for (Row row : AskedTable.of(rulebook, "story_metrics").liveRows()) {
            metrics.computeIfAbsent(Sheets.text(row, "storyKey"), key -> new ArrayList<>())
                    .add(metric(row));
        }
    }

    private static Text text(Row row) {
        return new Text(
                Sheets.text(row, "headline"),
                Sheets.text(row, "storyText"),
                Sheets.text(row, "storyConsent").equals(GRANTED),
                row.date("consentExpiresOn").orElse(LocalDate.MIN),
                row.code("jointPartner").orElse(null));
    }

    private static StoryMetric metric(Row row) {
        return new StoryMetric(
                Sheets.text(row, "metricName"),
                row.number("metricBefore").orElse(BigDecimal.ZERO),
                row.number("metricAfter").orElse(BigDecimal.ZERO),
                Sheets.text(row, "metricUnit"),
                Sheets.text(row, "metricSource"));
    }

    /** Stories of the account's own industry first, then the most specific; none whose consent is not given today. */
    @Nullable
    Story choose(Showing showing) {
        showing.snapshot().bind("presentation", TOLD);
        List<Row> rows = selector.hits(showing.facts());
        Story story = tell(rows, showing, true);
        return story == null ? tell(rows, showing, false) : story;
    }

    private @Nullable Story tell(List<Row> rows, Showing showing, boolean sameIndustry) {
        for (Row row : rows) {
            if (asksIndustry(row) == sameIndustry) {
                Story story = story(row, showing);
                if (story != null) {
                    return story;
                }
            }
        }
        return null;
    }

    private boolean asksIndustry(Row row) {
        return industry >= 0 && !row.conditions().get(industry).condition().isOpen();
    }

    private @Nullable Story story(Row row, Showing showing) {
        String key = Sheets.text(row, "storyKey");
        LocalDate day = showing.snapshot().day();
        Entry<Text> found = Entry.best(
                texts.getOrDefault(key, List.of()),
                showing.audience(),
                day,
                entry -> entry.said().granted() && !day.isAfter(entry.said().expiresOn()));
        if (found == null) {
            return null;
        }
        Text text = found.said();
        return new Story(
                key,
                text.headline(),
                text.text(),
                metrics.getOrDefault(key, List.of()),
                text.expiresOn(),
                text.jointPartner(),
                row.integer("priority", 0),
                selector.ref(row));
    }
}
