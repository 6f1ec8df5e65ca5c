package io.proffer.ui.operations;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.LastStep;
import io.proffer.governance.kept.Rulesets;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.PropositionStore.Outcomes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What ruled, the latest first: what customers said to it, and why it was taken back where it was. */
@Singleton
class Histories {
    private static final int SHOWN = 8;
    private static final Outcomes NONE = new Outcomes(0, 0, 0, 0);
    private static final List<RulesetState> RULED =
            List.of(RulesetState.ACTIVE, RulesetState.SUPERSEDED, RulesetState.ROLLED_BACK);

    private final Rulesets rulesets;
    private final PropositionStore propositions;

    Histories(Rulesets rulesets, PropositionStore propositions) {
        this.rulesets = rulesets;
        this.propositions = propositions;
    }

    Optional<OperationsPage.Line> active() {
        return rulesets.active().map(ruleset -> OperationsPage.Line.of(ruleset, "", NONE));
    }

    List<OperationsPage.Line> latest() {
        List<Ruleset> ruled =
                rulesets.list(new RulesetStore.Query(RULED, null, SHOWN)).rulesets();
        Map<String, Outcomes> outcomes = propositions.outcomes(
                ruled.stream().map(Histories::named).distinct().toList());
        return ruled.stream()
                .map(ruleset -> OperationsPage.Line.of(
                        ruleset, takenBack(ruleset), outcomes.getOrDefault(named(ruleset), NONE)))
                .toList();
    }

    /** Decisions name what a ruleset says, not the ruleset; two of the same content are one to customers. */
    private static String named(Ruleset ruleset) {
        return Rulebook.idOf(ruleset.content().hash());
    }

    /** Who took it back and what they said to it, empty where nobody did. */
    private String takenBack(Ruleset ruleset) {
        if (ruleset.state() != RulesetState.ROLLED_BACK) {
            return "";
        }
        return rulesets.lastStep(ruleset).map(Histories::words).orElse("");
    }

    private static String words(LastStep step) {
        return "Taken back by " + step.by() + (step.comment() == null ? "" : ": " + step.comment());
    }
}
