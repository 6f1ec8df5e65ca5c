package io.proffer.engine.coverage;

import io.proffer.engine.account.FeedbackParticipation;
import io.proffer.engine.context.asked.RelationshipFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thanks for taking part in feedback (DT-18), asked for each kind the account took part in. */
final class Rewards {
    private final AskedTable table;

    Rewards(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "feedback_rewards");
    }

    List<Reward> of(Snapshot snapshot) {
        FeedbackParticipation part = snapshot.account().feedbackParticipation();
        if (part == null) {
            return List.of();
        }
        List<Reward> rewards = new ArrayList<>(2);
        ask("INTERVIEW", part.interviews12m(), snapshot, rewards);
        ask("SURVEY", part.surveys12m(), snapshot, rewards);
        ask("REFERENCE_CALL", part.referenceCallsGiven12m(), snapshot, rewards);
        ask("CASE_STUDY", part.caseStudies12m(), snapshot, rewards);
        return rewards;
    }

    private void ask(String kind, @Nullable Integer count, Snapshot snapshot, List<Reward> rewards) {
        if (count == null || count == 0) {
            return;
        }
        snapshot.bind("relationship", RelationshipFacts.participation(kind, count));
        Row row = table.first(snapshot.facts());
        if (row != null) {
            rewards.add(new Reward(
                    kind,
                    row.code("rewardKey").orElse(null),
                    row.code("budgetKey").orElse(null),
                    row.duration("claimWindow").map(snapshot.asOf()::plus).orElse(null),
                    row.code("reasonCode").orElse(""),
                    table.ref(row)));
        }
    }
}
