package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.Signals;
import io.proffer.engine.rulebook.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.base.InitialFact;
import org.drools.base.definitions.rule.impl.QueryImpl;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;

/** What must hold of rules beyond what a compiler sees. */
final class RuleChecks {
    private static final Map<String, String> GLOBALS =
            Map.of("signals", Signals.class.getName(), "verdicts", Verdicts.class.getName());

    private final List<RuleFile> files;

    RuleChecks(List<RuleFile> files) {
        this.files = files;
    }

    /** All faults, by file and line. */
    List<RuleFault> faults(KieBase rules) {
        List<RuleFault> faults = new ArrayList<>();
        checkGlobals(rules, faults);
        checkNames(rules, faults);
        checkThatFactsAreNamed(rules, faults);
        faults.sort(Comparator.comparing(RuleFault::file).thenComparingInt(RuleFault::line));
        return faults;
    }

    private void checkGlobals(KieBase rules, List<RuleFault> faults) {
        rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getGlobalVariables().stream())
                .filter(global -> !global.getType().equals(GLOBALS.get(global.getName())))
                .forEach(global -> faults.add(fault(
                        global.getName(),
                        "Global '" + global.getName() + "' of type " + global.getType()
                                + " is not provided. There are 'signals' (" + Signals.class.getName()
                                + ") and 'verdicts' (" + Verdicts.class.getName() + ").")));
    }

    private void checkNames(KieBase rules, List<RuleFault> faults) {
        rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .filter(rule -> !RuleName.isSound(rule.getName()))
                .forEach(rule -> faults.add(fault(
                        rule.getName(),
                        "Rule \"" + rule.getName() + "\" needs a name that is its code and a sentence, such as"
                                + " \"VALUE_PEAK: a milestone was reached in the last 14 days\".")));
    }

    /**
     * A session is kept from decision to decision. A match in which no fact takes part would stay with it, and the rule
     * would not speak again: {@code exists}, {@code not} and {@code accumulate} need a fact beside them.
     */
    private void checkThatFactsAreNamed(KieBase rules, List<RuleFault> faults) {
        rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .filter(rule -> !(rule instanceof QueryImpl) && !namesAFact(((RuleImpl) rule).getLhs()))
                .forEach(rule -> faults.add(fault(
                        rule.getName(),
                        "Rule \"" + rule.getName()
                                + "\" holds no fact of its own: exists, not, accumulate and from need"
                                + " one beside them. Begin its conditions with one that is always there, such as"
                                + " DecisionTime().")));
    }

    private static boolean namesAFact(RuleConditionElement element) {
        if (element instanceof Pattern pattern) {
            return pattern.getSource() == null && !pattern.getObjectType().isAssignableFrom(InitialFact.class);
        }
        if (!(element instanceof GroupElement group)) {
            return false;
        }
        return switch (group.getType()) {
            case AND -> group.getChildren().stream().anyMatch(RuleChecks::namesAFact);
            case OR -> group.getChildren().stream().allMatch(RuleChecks::namesAFact);
            case NOT, EXISTS -> false;
        };
    }

    private RuleFault fault(String named, String message) {
        for (RuleFile file : files) {
            List<String> lines = file.text().lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).contains(named)) {
                    return new RuleFault(file.name(), line + 1, message);
                }
            }
        }
        return new RuleFault(files.get(0).name(), 0, message);
    }
}
