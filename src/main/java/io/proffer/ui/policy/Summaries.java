package io.proffer.ui.policy;

import io.proffer.governance.Checks;
import io.proffer.governance.Origin;
import io.proffer.governance.Review.Changes;
import io.proffer.governance.Ruleset;
import java.util.ArrayList;
import java.util.List;

/** Numbers about a ruleset in a few words. */
final class Summaries {
    private Summaries() {}

    static String changes(Changes changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes.changed(), "changed");
        add(parts, changes.added(), "added");
        add(parts, changes.removed(), "removed");
        add(parts, changes.moved(), "moved");
        return parts.isEmpty() ? "No rows changed" : "Rows: " + String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** False for what was kept at the first start: what ruled already was taken as it was. */
    static boolean isChecked(Ruleset ruleset) {
        return !ruleset.origin().author().equals(Origin.FIRST_START)
                || !ruleset.checks().equals(Checks.NONE);
    }

    static String checks(Ruleset ruleset) {
        if (!isChecked(ruleset)) {
            return "Not checked";
        }
        Checks checks = ruleset.checks();
        String lint = checks.lint().errors() + " errors, " + checks.lint().warnings() + " warnings";
        Checks.Tests tests = checks.tests();
        return tests == null ? lint : lint + ", " + tests.passed() + " tests pass, " + tests.failed() + " fail";
    }
}
