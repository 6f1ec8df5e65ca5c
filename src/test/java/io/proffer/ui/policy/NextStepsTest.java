package io.proffer.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.governance.Approval;
import io.proffer.governance.BaseOf;
import io.proffer.governance.Checks;
import io.proffer.governance.Content;
import io.proffer.governance.Course;
import io.proffer.governance.Origin;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.http.access.Caller;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only whoever is asked sees what would be taken. */
class NextStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whoIsAskedMayApproveAskForChangesAndReject() {
        assertThat(steps(inReview(), Role.DEAL_DESK)).containsExactly("APPROVED", "CHANGES_REQUESTED", "REJECTED");
    }

    @Test
    void whoIsNotAskedIsToldWhoIs() {
        for (Role role : List.of(Role.FINANCE, Role.OPERATOR, Role.CSM_MANAGER)) {
            NextSteps next = NextSteps.of(inReview(), caller("only", role), true);
            assertThat(next.steps()).as("%s", role).isEmpty();
            assertThat(next.reasons())
                    .contains(
                            "Approve is for those who are asked: Pricing owner.",
                            "Reject is for those who are asked: Pricing owner.");
        }
    }

    @Test
    void whoHasAgreedMayStillAskForChanges() {
        Approval given = new Approval("only", "PRICING_OWNER", NOW, "sha256:1", "sha256:2", null);
        assertThat(steps(ruleset(RulesetState.IN_REVIEW, needs("PRICING_OWNER", "FINANCE"), given), Role.DEAL_DESK))
                .containsExactly("CHANGES_REQUESTED", "REJECTED");
    }

    @Test
    void whoMadeItMayTakeItBackWhereAsked() {
        NextSteps next = NextSteps.of(inReview(), caller("ada", Role.DEAL_DESK), true);
        assertThat(next.steps()).extracting(NextSteps.Step::to).containsExactly("CHANGES_REQUESTED", "REJECTED");
        assertThat(next.reasons())
                .containsExactly("It is your own change, so somebody else has to approve it (four eyes).");
    }

    @Test
    void beforeItIsHandedInWhoeverReviewsMayRejectIt() {
        assertThat(steps(ruleset(RulesetState.VALIDATED, null), Role.FINANCE)).containsExactly("REJECTED");
    }

    private static List<String> steps(Ruleset ruleset, Role role) {
        return NextSteps.of(ruleset, caller("only", role), true).steps().stream()
                .map(NextSteps.Step::to)
                .toList();
    }

    private static Caller caller(String name, Role role) {
        return Caller.withoutRequest(new User(name, Set.of(role)));
    }

    private static Ruleset inReview() {
        return ruleset(RulesetState.IN_REVIEW, needs("PRICING_OWNER"));
    }

    private static Requirement needs(String... roles) {
        return new Requirement(
                List.of(roles),
                roles.length,
                false,
                180,
                0,
                List.of("GOV-900"),
                new Requirement.Asked(List.of(), BigDecimal.ZERO, null),
                List.of(new Requirement.Demand(List.of(roles), roles.length, false, List.of("GOV-900"))));
    }

    private static Ruleset ruleset(RulesetState state, @Nullable Requirement required, Approval... given) {
        Review.Changes changes = new Review.Changes(1, 0, 0, 1, 0);
        return new Ruleset(
                "rls_1",
                2,
                1,
                state,
                new Content("sha256:1", List.of(), List.of()),
                new Origin("ada", NOW, NOW, List.of("ada"), null, null),
                BaseOf.NONE,
                Checks.NONE,
                new Review("sha256:2", changes, required, List.of(given), "ada", null),
                Course.NONE);
    }
}
