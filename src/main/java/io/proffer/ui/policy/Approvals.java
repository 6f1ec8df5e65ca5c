package io.proffer.ui.policy;

import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.ui.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to agree to a ruleset, and did.
 *
 * @param rule who has to, in a sentence; null until it is handed in
 * @param given who agreed
 * @param open roles that nobody has agreed in yet
 */
record Approvals(@Nullable String rule, List<Given> given, List<String> open) {
    Approvals {
        given = List.copyOf(given);
        open = List.copyOf(open);
    }

    /** The word of one person. */
    record Given(String by, String role, String at, String comment) {}

    static Approvals of(Ruleset ruleset) {
        Review review = ruleset.review();
        Requirement required = review.required();
        List<Given> given = review.approvals().stream()
                .map(each -> new Given(
                        each.by(),
                        Formats.words(each.role()),
                        Formats.PLAIN.moment(each.at()),
                        each.comment() == null ? "" : each.comment()))
                .toList();
        return required == null
                ? new Approvals(null, given, List.of())
                : new Approvals(
                        rule(required),
                        given,
                        required.open(review.approvals()).stream()
                                .map(Formats::words)
                                .toList());
    }

    private static String rule(Requirement required) {
        String roles = String.join(
                ", ", required.approvers().stream().map(Formats::words).toList());
        String people = required.minApprovals() == 1 ? "One person" : required.minApprovals() + " people";
        return people + " of " + roles + (required.legalReview() ? ", legal among them" : "") + " (offer_governance "
                + String.join(", ", required.rows()) + ").";
    }
}
