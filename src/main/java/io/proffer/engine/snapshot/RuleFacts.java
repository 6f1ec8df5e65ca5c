package io.proffer.engine.snapshot;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.DecisionTime;
import io.proffer.engine.account.Milestone;
import io.proffer.engine.account.ReachedMilestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules read of an account: its known blocks, and each member of its lists as a fact of its own. */
final class RuleFacts {
    private RuleFacts() {}

    static List<Object> of(Account account, DecisionTime time) {
        List<Object> facts = new ArrayList<>();
        facts.add(time);
        facts.add(account);
        add(facts, account.subscription());
        add(facts, account.engagement());
        add(facts, account.support());
        add(facts, account.sentiment());
        add(facts, account.health());
        add(facts, account.commercial());
        addAll(facts, account.usage() == null ? null : account.usage().entitlements());
        addAll(facts, account.objectives());
        addAll(facts, account.trials());
        addAll(facts, account.support() == null ? null : account.support().topTopics());
        List<Milestone> milestones =
                account.engagement() == null ? null : account.engagement().milestones();
        addAll(facts, milestones == null ? null : reached(milestones, time.asOf()));
        return facts;
    }

    private static void add(List<Object> facts, @Nullable Object block) {
        if (block != null) {
            facts.add(block);
        }
    }

    private static void addAll(List<Object> facts, @Nullable List<?> members) {
        if (members != null) {
            facts.addAll(members);
        }
    }

    private static List<ReachedMilestone> reached(List<Milestone> milestones, Instant asOf) {
        List<ReachedMilestone> reached = new ArrayList<>(milestones.size());
        for (Milestone milestone : milestones) {
            Instant at = milestone.reachedAt();
            if (at != null && !at.isAfter(asOf)) {
                reached.add(new ReachedMilestone(
                        milestone.key(), (int) Duration.between(at, asOf).toDays()));
            }
        }
        return reached;
    }
}
