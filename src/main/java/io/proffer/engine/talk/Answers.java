package io.proffer.engine.talk;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.talk.TalkTrack.Objection;
import io.proffer.engine.talk.TalkTrack.Proof;
import io.proffer.engine.treatment.content.Entry;
import io.proffer.engine.treatment.content.Figures;
import io.proffer.engine.treatment.content.FullPrice;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Slot;
import io.proffer.engine.treatment.content.Wording;
import io.proffer.engine.treatment.delivery.Delivery.ServiceOption;
import io.proffer.engine.verdict.RowRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of a rulebook, with their proof. */
final class Answers {
    private static final String SERVICE = "services.";
    private static final String ROADMAP = "migrationRoadmap";

    private final Map<String, List<Entry<Text>>> byKey;

    private record Text(Wording answer, List<String> doNotSay) {}

    Answers(Rulebook rulebook) {
        this.byKey = Sheets.byKey(rulebook, "objection_answers", row -> Sheets.text(row, "answerKey"), Answers::text);
    }

    /** Each line of the cell is one sentence. */
    private static Text text(Row row) {
        List<String> never = Sheets.text(row, "doNotSay")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return new Text(Wording.of(Sheets.text(row, "answerText")), never);
    }

    Objection of(String code, int specificity, Row row, RowRef ref, Talk talk) {
        String key = Sheets.text(row, "answerKey");
        List<Entry<Text>> texts = byKey.getOrDefault(key, List.of());
        Entry<Text> said = Entry.best(
                texts,
                talk.audience(),
                talk.day(),
                entry -> entry.said().answer().fits(talk.figures()));
        Proof proof = proof(row, talk);
        boolean promised =
                proof.evidenceRef() == null || !proof.evidenceRef().startsWith(SERVICE) || proof.service() != null;
        Entry<Text> any = said == null ? Entry.best(texts, talk.audience(), talk.day(), entry -> true) : said;
        return new Objection(
                code,
                key,
                said == null || !promised ? null : answer(said, talk.figures()),
                proof,
                any == null ? List.of() : any.said().doNotSay(),
                specificity,
                ref);
    }

    private static @Nullable String answer(Entry<Text> entry, Figures figures) {
        Wording wording = entry.said().answer();
        String said = wording.say(figures, entry.language());
        return said == null ? null : FullPrice.of(said, figures, entry.language(), wording);
    }

    private static Proof proof(Row row, Talk talk) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : row.codes("proofMetric")) {
            Object value = Slot.of(name).map(talk.figures()::get).orElse(null);
            if (value == null) {
                unknown.add(name);
            } else {
                figures.put(name, value);
            }
        }
        String evidence = row.code("evidenceRef").orElse(null);
        return new Proof(
                evidence,
                figures,
                unknown,
                ROADMAP.equals(evidence) ? talk.delivery().roadmap() : null,
                service(evidence, talk));
    }

    private static @Nullable ServiceOption service(@Nullable String evidence, Talk talk) {
        if (evidence == null || !evidence.startsWith(SERVICE)) {
            return null;
        }
        String key = evidence.substring(SERVICE.length());
        return talk.delivery().services().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
