package io.proffer.ui.policy;

import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rulesets with their state.
 *
 * @param stored true when a stored ruleset rules, false when the files on disk do
 * @param mayEdit true when the visitor may make drafts
 * @param waiting those that wait for the word of the visitor
 */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulesetList(
        Shell shell,
        boolean stored,
        boolean mayEdit,
        @Nullable Line active,
        List<Line> waiting,
        List<Line> open,
        List<Line> past,
        @Nullable String next)
        implements TemplateInstance {

    /** A ruleset in a row. */
    record Line(
            String id,
            String title,
            String comment,
            String state,
            String tone,
            String author,
            String changed,
            String changes,
            String checks) {
        static Line of(Ruleset ruleset) {
            var origin = ruleset.origin();
            return new Line(
                    ruleset.id(),
                    "Ruleset " + ruleset.number(),
                    origin.comment() == null ? "" : origin.comment(),
                    Formats.words(ruleset.state()),
                    tone(ruleset.state()),
                    origin.author(),
                    Formats.PLAIN.moment(origin.changedAt()),
                    Summaries.changes(ruleset.review().changes()),
                    Summaries.checks(ruleset));
        }

        /** The colour a state is shown in. */
        static String tone(RulesetState state) {
            return switch (state) {
                case ACTIVE, APPROVED -> "good";
                case IN_REVIEW, CHANGES_REQUESTED -> "warn";
                case REJECTED, ROLLED_BACK -> "bad";
                case DRAFT, VALIDATED, SUPERSEDED -> "";
            };
        }
    }
}
