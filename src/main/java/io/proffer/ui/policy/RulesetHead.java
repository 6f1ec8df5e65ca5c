package io.proffer.ui.policy;

import io.proffer.governance.Course;
import io.proffer.governance.Origin;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.ui.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a ruleset at the head of its pages.
 *
 * @param contentHash the content that is shown; an approval names it
 * @param diffHash the difference that is shown; an approval names it
 * @param stages the way of a ruleset, and where this one stands on it
 */
record RulesetHead(
        String id,
        String title,
        String comment,
        String state,
        String tone,
        String origin,
        @Nullable String course,
        @Nullable String problem,
        String contentHash,
        String diffHash,
        String changes,
        String errors,
        String warnings,
        @Nullable String tests,
        boolean failing,
        boolean open,
        List<Stage> stages) {
    private static final List<RulesetState> WAY = List.of(
            RulesetState.DRAFT,
            RulesetState.VALIDATED,
            RulesetState.IN_REVIEW,
            RulesetState.APPROVED,
            RulesetState.ACTIVE);

    /** A stage of the way: {@code done}, {@code now} or neither. */
    record Stage(String name, String mark) {}

    /** Where other workbooks for it are sent. */
    public String uploads() {
        return "/console/policy/" + id + "/uploads";
    }

    static RulesetHead of(Ruleset ruleset) {
        Origin origin = ruleset.origin();
        var tests = ruleset.checks().tests();
        return new RulesetHead(
                ruleset.id(),
                "Ruleset " + ruleset.number(),
                origin.comment() == null ? "" : origin.comment(),
                Formats.words(ruleset.state()),
                RulesetList.Line.tone(ruleset.state()),
                "by " + origin.author() + others(origin) + ", " + Formats.PLAIN.moment(origin.changedAt()),
                course(ruleset.course()),
                ruleset.course().problem(),
                ruleset.content().hash(),
                ruleset.review().diffHash(),
                Summaries.changes(ruleset.review().changes()),
                found(ruleset, ruleset.checks().lint().errors()),
                found(ruleset, ruleset.checks().lint().warnings()),
                tests == null ? null : tests.passed() + " of " + (tests.passed() + tests.failed()) + " pass",
                tests != null && tests.failed() > 0,
                ruleset.state().isOpen(),
                stages(ruleset.state()));
    }

    private static String found(Ruleset ruleset, int count) {
        return Summaries.isChecked(ruleset) ? String.valueOf(count) : "not checked";
    }

    private static String others(Origin origin) {
        return origin.contributors().isEmpty() ? "" : " and " + String.join(", ", origin.contributors());
    }

    private static @Nullable String course(Course course) {
        if (course.endedAt() != null) {
            return "Ruled until " + Formats.PLAIN.moment(course.endedAt());
        }
        if (course.activatedAt() != null) {
            return "Rules since " + Formats.PLAIN.moment(course.activatedAt()) + ", let by " + course.activatedBy();
        }
        return course.effectiveFrom() == null
                ? null
                : "Planned for " + Formats.PLAIN.moment(course.effectiveFrom()) + " by " + course.scheduledBy();
    }

    private static List<Stage> stages(RulesetState state) {
        int at = WAY.indexOf(state);
        return WAY.stream()
                .map(each -> new Stage(
                        Formats.words(each), WAY.indexOf(each) < at ? "done" : WAY.indexOf(each) == at ? "now" : ""))
                .toList();
    }
}
