package io.proffer.governance.review;

import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import java.util.List;
import java.util.Set;

/**
 * Who speaks.
 *
 * @param user name
 * @param governs roles of {@code offer_governance} this person may speak in
 */
public record Person(String user, Set<GovernanceRole> governs) {
    /** Copies the set. */
    public Person {
        governs = Set.copyOf(governs);
    }

    /** True when the person may speak in one of some roles. */
    public boolean speaksIn(List<String> roles) {
        return roles.stream()
                .anyMatch(role ->
                        GovernanceRole.of(role).filter(governs::contains).isPresent());
    }

    /** True when the word of this person is what a ruleset waits for. */
    public boolean isWaitedFor(Ruleset ruleset) {
        Review review = ruleset.review();
        boolean own = ruleset.origin().isBy(user) || user.equals(review.submittedBy());
        boolean agreed = review.approvals().stream().anyMatch(each -> each.by().equals(user));
        Requirement required = review.required();
        return required != null && !own && !agreed && speaksIn(required.open(review.approvals()));
    }
}
