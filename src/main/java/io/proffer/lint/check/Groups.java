package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether offers that shut each other out name the same group: a misspelt one is a group of its own. */
final class Groups {
    private static final String GROUP = "exclusiveGroup";
    /** Families that change the plan. */
    private static final Set<String> OF_ONE_KIND = Set.of("UPGRADE", "TRIAL", "BUNDLE");

    private final DecisionTable offers;
    private final Findings findings;
    private final Map<String, Integer> members = new TreeMap<>();

    private Groups(DecisionTable offers, Findings findings) {
        this.offers = offers;
        this.findings = findings;
        Subject.live(offers).forEach(row -> row.code(GROUP).ifPresent(group -> members.merge(group, 1, Integer::sum)));
    }

    static void check(Subject subject, Findings findings) {
        subject.table("offers").ifPresent(offers -> {
            Groups groups = new Groups(offers, findings);
            Subject.live(offers).forEach(groups::check);
        });
    }

    private void check(Row row) {
        String group = row.code(GROUP).orElse("");
        if (group.isEmpty()) {
            checkFamily(row, row.code("family").orElse(""));
        } else if (members.getOrDefault(group, 0) == 1) {
            List<String> others = members.keySet().stream()
                    .filter(each -> !each.equals(group))
                    .toList();
            Spelling.nearest(group, others)
                    .ifPresent(near -> add(
                            row,
                            "is the only one in '" + group + "', which is spelt almost like '" + near
                                    + "'. Did you mean '" + near + "'?"));
        }
    }

    private void checkFamily(Row row, String family) {
        List<Row> others = Subject.live(offers).stream()
                .filter(each -> each != row && each.code("family").orElse("").equals(family))
                .toList();
        boolean grouped = !others.isEmpty()
                && others.stream().allMatch(each -> each.code(GROUP).isPresent());
        if (grouped && OF_ONE_KIND.contains(family)) {
            add(row, "is in no group; every other offer of the family " + family + " is in one.");
        }
    }

    private void add(Row row, String problem) {
        String message = row.code("offer").orElse(row.rowId()) + " " + problem;
        findings.add(offers, row, GROUP, FindingCode.STRAY_GROUP, message);
    }
}
