package io.proffer.api.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.governance.Approval;
import io.proffer.governance.Checks;
import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Course;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.draft.Diagnostics;
import io.proffer.governance.kept.LastStep;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ruleset as it is shown.
 *
 * @param next states it may be brought to from here
 * @param base what it was made from
 * @param files the files it is loaded from; {@code own} are those its author sent
 * @param diffHash fingerprint of the difference from its base; an approval names it
 * @param openRoles roles that nobody has agreed in yet, null before it is handed in
 * @param lastStep who handed it on last and what was said to it, null in lists and when nobody did
 * @param diagnostics what its author should know, null in lists
 */
record RulesetView(
        String id,
        int number,
        long revision,
        RulesetState status,
        List<RulesetState> next,
        String contentHash,
        String diffHash,
        BaseView base,
        String author,
        @Nullable String sourceRef,
        @Nullable String comment,
        Instant createdAt,
        Instant changedAt,
        Review.Changes changes,
        Checks checks,
        @Nullable String submittedBy,
        @Nullable Requirement required,
        List<Approval> approvals,
        @Nullable List<String> openRoles,
        Review.@Nullable Impact impact,
        Course course,
        List<KeptFile> files,
        List<String> tables,
        @Nullable LastStep lastStep,

        @Schema(implementation = Diagnostics.class) @Nullable
        JsonNode diagnostics) {

    /** What a ruleset was made from; without an id, the files on disk. */
    record BaseView(@Nullable String id, String hash) {}

    static RulesetView of(Ruleset ruleset, @Nullable JsonNode diagnostics) {
        return of(ruleset, null, diagnostics);
    }

    static RulesetView of(Ruleset ruleset, @Nullable LastStep lastStep, @Nullable JsonNode diagnostics) {
        Review review = ruleset.review();
        Requirement required = review.required();
        return new RulesetView(
                ruleset.id(),
                ruleset.number(),
                ruleset.revision(),
                ruleset.state(),
                ruleset.state().next(),
                ruleset.content().hash(),
                review.diffHash(),
                new BaseView(ruleset.base().id(), ruleset.base().hash()),
                ruleset.origin().author(),
                ruleset.origin().sourceRef(),
                ruleset.origin().comment(),
                ruleset.origin().createdAt(),
                ruleset.origin().changedAt(),
                review.changes(),
                ruleset.checks(),
                review.submittedBy(),
                required,
                review.approvals(),
                required == null ? null : required.open(review.approvals()),
                review.impact(),
                ruleset.course(),
                ruleset.content().files(),
                ruleset.content().tables(),
                lastStep,
                diagnostics);
    }
}
