package io.proffer.engine.coverage;

import io.proffer.engine.account.FeedbackParticipation;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.context.asked.RelationshipFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thanks for taking part in feedback (DT-18), asked for each kind the account took part in. */
final class Rewards {
    private final AskedTable table;
    private final Budgets budgets;

    Rewards(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "feedback_rewards");
        this.budgets = new Budgets(rulebook);
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
            rewards.add(reward(kind, row, snapshot, rewards));
        }
    }

    /** What is given, or that the budget which pays for it has nothing left. */
    private Reward reward(String kind, Row row, Snapshot snapshot, List<Reward> before) {
        String budgetKey = row.code("budgetKey").orElse(null);
        Optional<Budget> exhausted =
                budgetKey == null ? Optional.empty() : budgets.exhausted(budgetKey, given(before, budgetKey), snapshot);
        return exhausted
                .map(budget -> new Reward(kind, null, budgetKey, null, "BUDGET_EXHAUSTED", budget.row()))
                .orElseGet(() -> new Reward(
                        kind,
                        row.code("rewardKey").orElse(null),
                        budgetKey,
                        row.duration("claimWindow").map(snapshot.asOf()::plus).orElse(null),
                        row.code("reasonCode").orElse(""),
                        table.ref(row)));
    }

    private static int given(List<Reward> before, String budgetKey) {
        return (int) before.stream()
                .filter(reward -> reward.rewardKey() != null && budgetKey.equals(reward.budgetKey()))
                .count();
    }
}
