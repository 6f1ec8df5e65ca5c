package io.proffer.rulesets;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.table.grammar.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What writers of rules should know of the moments they raise: one that no table can ask for, or under another name. */
final class MomentNotices {
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([A-Z0-9_]+):.*");
    private static final Pattern RAISED = Pattern.compile("\\.\\s*raise\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|#|\\*).*");

    private final List<String> moments;
    private final List<RuleFault> notices = new ArrayList<>();

    private MomentNotices(List<String> moments) {
        this.moments = moments;
    }

    /** The notices of the files at their lines. */
    static List<RuleFault> of(List<RuleFile> files, Vocabulary vocabulary) {
        List<String> moments =
                vocabulary.find("moments").map(term -> term.values()).orElse(List.of());
        MomentNotices found = new MomentNotices(moments);
        files.forEach(found::check);
        return found.notices;
    }

    private void check(RuleFile file) {
        String named = "";
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher rule = RULE.matcher(lines.get(i));
            if (lines.get(i).stripLeading().startsWith("rule ")) {
                named = rule.matches() ? rule.group(1) : "";
            }
            Matcher raised = RAISED.matcher(lines.get(i));
            while (!COMMENT.matcher(lines.get(i)).matches() && raised.find()) {
                check(file, i + 1, named, raised.group(1));
            }
        }
    }

    private void check(RuleFile file, int line, String named, String code) {
        if (!moments.isEmpty() && !moments.contains(code)) {
            String message =
                    "signals.raise names \"" + code + "\", which is no value of 'moments' in vocabulary.yaml, so"
                            + " no table can ask for it. Known: " + String.join(", ", moments) + "."
                            + Spelling.hint(code, moments);
            notices.add(new RuleFault(file.name(), line, message));
        } else if (!named.isEmpty() && !named.equals(code)) {
            String message = "The rule is named " + named + " and raises " + code
                    + ": people read the name as the moment. Give both the same code.";
            notices.add(new RuleFault(file.name(), line, message));
        }
    }
}
