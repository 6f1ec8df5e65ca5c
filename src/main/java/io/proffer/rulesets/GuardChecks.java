package io.proffer.rulesets;

import io.proffer.engine.rulebook.GuardTargets;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.rulebook.drl.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds guards whose target is written out and does not exist; the compiler takes any text for one. */
final class GuardChecks {
    private static final Pattern REFUSAL = Pattern.compile("\\.\\s*refuse\\s*\\(\\s*\"([^\"]*)\"\\s*,");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|#|\\*).*");

    private GuardChecks() {}

    /** The faults of the files, none while no offer is known. */
    static List<RuleFault> of(List<RuleFile> files, Collection<String> offerKeys) {
        List<RuleFault> faults = new ArrayList<>();
        if (!offerKeys.isEmpty()) {
            files.forEach(file -> check(file, offerKeys, faults));
        }
        return faults;
    }

    private static void check(RuleFile file, Collection<String> offerKeys, List<RuleFault> faults) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher refusal = REFUSAL.matcher(lines.get(i));
            int line = i + 1;
            while (!COMMENT.matcher(lines.get(i)).matches() && refusal.find()) {
                GuardTargets.fault(refusal.group(1), offerKeys)
                        .ifPresent(message -> faults.add(new RuleFault(file.name(), line, message)));
            }
        }
    }
}
