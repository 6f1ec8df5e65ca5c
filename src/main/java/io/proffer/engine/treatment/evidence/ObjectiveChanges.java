package io.proffer.engine.treatment.evidence;

import io.proffer.engine.account.AccountObjective;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Entry;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.evidence.Evidence.ObjectiveChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says what an offer changes for each objective of the account that it serves. */
final class ObjectiveChanges {
    private static final Comparator<AccountObjective> FIRST =
            Comparator.comparing(AccountObjective::priority, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Map<String, List<Entry<BeforeAfter>>> byOfferAndObjective;

    private record BeforeAfter(String before, String after) {}

    ObjectiveChanges(Rulebook rulebook) {
        this.byOfferAndObjective = Sheets.byKey(
                rulebook,
                "before_after",
                ObjectiveChanges::key,
                row -> new BeforeAfter(Sheets.text(row, "beforeText"), Sheets.text(row, "afterText")));
    }

    private static String key(Row row) {
        return Sheets.text(row, "offer") + '/' + String.join(",", row.codes("objective"));
    }

    /** The changes in the order of the account's priorities; nothing when its objectives are not known. */
    List<ObjectiveChange> of(Showing showing) {
        Offer offer = showing.candidate().offer();
        List<AccountObjective> objectives = showing.snapshot().account().objectives();
        if (objectives == null
                || objectives.isEmpty()
                || offer.objectivesServed().isEmpty()) {
            return List.of();
        }
        List<AccountObjective> sorted = new ArrayList<>(objectives);
        sorted.sort(FIRST);
        List<ObjectiveChange> changes = new ArrayList<>(sorted.size());
        for (AccountObjective objective : sorted) {
            String key = objective.key();
            Entry<BeforeAfter> entry = key == null || !offer.objectivesServed().contains(key)
                    ? null
                    : Entry.best(
                            byOfferAndObjective.getOrDefault(offer.key() + '/' + key, List.of()),
                            showing.audience(),
                            showing.snapshot().day(),
                            any -> true);
            if (entry != null) {
                changes.add(new ObjectiveChange(
                        key, entry.said().before(), entry.said().after(), entry.ref()));
            }
        }
        return changes;
    }
}
