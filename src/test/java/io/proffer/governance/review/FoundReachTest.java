package io.proffer.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.AuditAct;
import io.proffer.events.NewEvent;
import io.proffer.governance.Approval;
import io.proffer.governance.BaseOf;
import io.proffer.governance.Checks;
import io.proffer.governance.Content;
import io.proffer.governance.Course;
import io.proffer.governance.Order;
import io.proffer.governance.Origin;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Library;
import io.proffer.rulesets.TestLoader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a simulation finds may ask for the word of somebody more, and that is written down. */
class FoundReachTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Reviews.Found FAR = new Reviews.Found(new Review.Impact("sim_1", 9_000, 6_000), NOW);

    private final Written line = new Written();
    private final Reviews reviews = new Reviews(new Library(null, TestLoader.get()));

    @Test
    void anApprovedRulesetThatReachesManyWaitsAgain() {
        reviews.found(line, ruleset(RulesetState.APPROVED), needs("PRICING_OWNER", "FINANCE"), FAR);

        assertThat(line.kept.state()).isEqualTo(RulesetState.IN_REVIEW);
        assertThat(line.acts).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo(AuditAct.SYSTEM);
            assertThat(act.details()).contains("sim_1 found 6000 accounts; others have to agree, too.");
        });
        assertThat(line.events).extracting(event -> event.type().code()).containsExactly("offers.ruleset.submitted");
    }

    @Test
    void oneThatReachesFewIsApprovedByThoseWhoAgreed() {
        reviews.found(line, ruleset(RulesetState.IN_REVIEW), needs("PRICING_OWNER"), FAR);

        assertThat(line.kept.state()).isEqualTo(RulesetState.APPROVED);
        assertThat(line.events).extracting(event -> event.type().code()).containsExactly("offers.ruleset.approved");
    }

    @Test
    void whatChangesNothingIsNotWrittenDown() {
        reviews.found(line, ruleset(RulesetState.APPROVED), needs("PRICING_OWNER"), FAR);

        assertThat(line.kept.review().impact()).isEqualTo(FAR.impact());
        assertThat(line.acts).isEmpty();
        assertThat(line.events).isEmpty();
    }

    @Test
    void whatIsOnlyNotedTakesNobodysEditsAway() {
        for (RulesetState state :
                List.of(RulesetState.DRAFT, RulesetState.VALIDATED, RulesetState.APPROVED, RulesetState.IN_REVIEW)) {
            Ruleset before = ruleset(state);
            String[] roles = state == RulesetState.IN_REVIEW
                    ? new String[] {"PRICING_OWNER", "FINANCE"}
                    : new String[] {"PRICING_OWNER"};
            reviews.found(line, before, needs(roles), FAR);

            assertThat(line.kept.review().impact()).isEqualTo(FAR.impact());
            assertThat(line.kept.state()).isEqualTo(state);
            assertThat(new Order("rls_1", before.revision(), "ada", null).isOvertakenBy(line.kept))
                    .as("%s", state)
                    .isFalse();
        }
    }

    @Test
    void aFindingThatBringsItBackIntoReviewIsSeenByWhoActs() {
        Ruleset before = ruleset(RulesetState.APPROVED);
        reviews.found(line, before, needs("PRICING_OWNER", "FINANCE"), FAR);

        assertThat(line.kept.revision()).isEqualTo(before.revision() + 1);
    }

    private static Ruleset ruleset(RulesetState state) {
        Approval approval = new Approval("root", "PRICING_OWNER", NOW, "sha256:1", "sha256:2", null);
        return new Ruleset(
                "rls_1",
                2,
                1,
                state,
                new Content("sha256:1", List.of(), List.of()),
                new Origin("ada", NOW, NOW, List.of("ada"), null, null),
                BaseOf.NONE,
                Checks.NONE,
                new Review(
                        "sha256:2",
                        new Review.Changes(1, 0, 0, 1, 0),
                        needs("PRICING_OWNER"),
                        List.of(approval),
                        "ada",
                        null),
                Course.NONE);
    }

    private static Requirement needs(String... roles) {
        return new Requirement(
                List.of(roles),
                roles.length,
                false,
                180,
                0,
                List.of("GOV-050"),
                new Requirement.Asked(List.of("UPGRADE"), BigDecimal.ZERO, null),
                List.of(new Requirement.Demand(List.of(roles), roles.length, false, List.of("GOV-050"))));
    }

    /** Remembers what was kept, noted and told. */
    private static final class Written implements RulesetStore.Line {
        private final List<AuditAct> acts = new ArrayList<>();
        private final List<NewEvent> events = new ArrayList<>();
        private Ruleset kept;

        @Override
        public Optional<Ruleset> find(String id) {
            return Optional.ofNullable(kept);
        }

        @Override
        public Optional<Ruleset> active() {
            return Optional.empty();
        }

        @Override
        public int nextNumber() {
            return 3;
        }

        @Override
        public void put(Ruleset ruleset) {
            kept = ruleset;
        }

        @Override
        public void put(String id, RulesetStore.Papers papers) {
            throw new AssertionError("No papers are written.");
        }

        @Override
        public void keep(Map<String, byte[]> files) {
            throw new AssertionError("No files are kept.");
        }

        @Override
        public void turn() {
            throw new AssertionError("Nothing rules by it.");
        }

        @Override
        public void tell(NewEvent event) {
            events.add(event);
        }

        @Override
        public void note(AuditAct act) {
            acts.add(act);
        }
    }
}
