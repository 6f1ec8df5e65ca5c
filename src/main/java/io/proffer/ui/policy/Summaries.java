package io.proffer.ui.policy;

import io.proffer.governance.Checks;
import io.proffer.governance.Review.Changes;
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

    static String checks(Checks checks) {
        String lint = checks.lint().errors() + " errors, " + checks.lint().warnings() + " warnings";
        Checks.Tests tests = checks.tests();
        return tests == null ? lint : lint + ", " + tests.passed() + " tests pass, " + tests.failed() + " fail";
    }
}
