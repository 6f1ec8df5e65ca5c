package io.proffer.ui.policy;

import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has to agree to a ruleset, and did.
 *
 * @param rule who has to, a sentence for each demand; null until it is handed in
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
        return required.demands().stream().map(Approvals::rule).collect(Collectors.joining(". And ", "", "."));
    }

    private static String rule(Requirement.Demand demand) {
        String roles = String.join(
                ", ", demand.approvers().stream().map(Formats::words).toList());
        String people = demand.minApprovals() == 1 ? "One person" : demand.minApprovals() + " people";
        return people + " of " + roles + (demand.legalReview() ? ", legal among them" : "")
                + demand.rows().stream()
                        .map(row -> " (offer_governance " + row + ")")
                        .collect(Collectors.joining());
    }
}
