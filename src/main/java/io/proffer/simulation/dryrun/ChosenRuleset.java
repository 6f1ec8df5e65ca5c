package io.proffer.simulation.dryrun;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.decisions.DecisionDesk.ClientKey;
import io.proffer.engine.Decisioning;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.kept.Rulesets;
import io.proffer.json.Problem;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulesetStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides under the ruleset that a call names: a live call under the one that serves, a dry run under any approved one. */
public final class ChosenRuleset {
    private final DecisionDesk desk;
    private final ActiveRulebook serving;
    private final Rulesets rulesets;
    private final DryRuns dryRuns;

    /** Choices between what serves at a desk and what is kept. */
    public ChosenRuleset(DecisionDesk desk, ActiveRulebook serving, Rulesets rulesets, DryRuns dryRuns) {
        this.desk = desk;
        this.serving = serving;
        this.rulesets = rulesets;
        this.dryRuns = dryRuns;
    }

    /**
     * Decides.
     *
     * @param key the client's key, null when it gave none
     * @throws io.proffer.governance.kept.Library.Unreadable when this program cannot load the ruleset of a dry run
     */
    public DecisionAnswer decide(DecisionCall call, @Nullable ClientKey key) {
        String wanted = call.rulesetId();
        if (wanted == null) {
            return desk.decide(call, key);
        }
        RulesetStatus.Active active = serving.status().active();
        if (active != null && active.id().equals(wanted)) {
            return desk.decide(call, key);
        }
        return call.isDryRun() ? tried(call, wanted) : desk.decide(live(call, wanted, active), key);
    }

    /** The call under what serves when it names the ruleset that rules and that serves; else the desk refuses it. */
    private DecisionCall live(DecisionCall call, String wanted, RulesetStatus.@Nullable Active active) {
        boolean serves = active != null
                && rulesets.active()
                        .filter(ruleset -> ruleset.id().equals(wanted))
                        .filter(ruleset -> ruleset.content().hash().equals(active.hash()))
                        .isPresent();
        return serves ? call.under(active.id()) : call;
    }

    private DecisionAnswer tried(DecisionCall call, String wanted) {
        Optional<Ruleset> approved = rulesets.approved(wanted);
        if (approved.isEmpty()) {
            return new DecisionAnswer.Invalid(List.of(refusal(wanted)));
        }
        Ruleset ruleset = approved.get();
        try (ActiveRulebook.Lease lease = serving.lease().orElse(null)) {
            Decisioning ready = lease == null ? null : lease.decisioning();
            if (ready != null
                    && ready.rulebook().hash().equals(ruleset.content().hash())) {
                return desk.tryUnder(call.under(ready.rulebook().id()), ready);
            }
        }
        return dryRuns.decide(call, ruleset);
    }

    private Problem refusal(String wanted) {
        String found = rulesets.find(wanted)
                .map(ruleset -> "Ruleset " + wanted + " is " + ruleset.state() + ", which is not approved.")
                .orElse("There is no ruleset \"" + wanted + "\".");
        String states = RulesetState.approved().stream().map(Enum::name).collect(Collectors.joining(","));
        return new Problem(
                "/rulesetId",
                "UNKNOWN_VALUE",
                found + " A dry run takes the id of any approved ruleset, see /api/v1/rulesets?status=" + states
                        + ", or the ruleset.id of a decision. Leave it out for the one that serves.");
    }
}
