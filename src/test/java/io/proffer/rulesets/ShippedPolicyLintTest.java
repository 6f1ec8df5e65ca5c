package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.TableEvaluator;
import io.proffer.lint.Finding;
import io.proffer.lint.Lint;
import io.proffer.lint.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped tables as lint sees them: no error, and no warning but those that README explains. */
class ShippedPolicyLintTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void nothingIsWrongAndEveryWarningIsMeant() {
        assertThat(findings(DAY).stream().map(finding -> finding.code().code() + " " + finding.table()))
                .containsOnly(
                        "W-TRT-004 offers",
                        "W-ENG-002 seat_expansion",
                        "W-ENG-002 annual_switch",
                        "W-ENG-002 trial_eligibility",
                        "W-GOV-005 loyalty_multi_year",
                        "W-ENG-002 renewal_packet",
                        "W-ENG-002 discount_grid",
                        "W-ENG-002 discount_controls",
                        "W-ENG-003 price_shock_guard",
                        "W-ENG-003 renewal_terms",
                        "W-ENG-002 freshness",
                        "W-ENG-002 placement_and_path",
                        "W-ENG-002 success_story_selector",
                        "W-ENG-002 csm_coverage_and_care",
                        "W-ENG-002 feedback_rewards",
                        "W-TRT-002 success_stories",
                        "W-TRT-002 objection_answers",
                        "W-TRT-002 treatments",
                        "W-TRT-002 advantages",
                        "W-TRT-002 before_after");
    }

    @Test
    void aLeverThatHasEndedIsNamed() {
        assertThat(findings(LocalDate.of(2026, 7, 1)))
                .filteredOn(finding -> finding.table().equals("ranking"))
                .extracting(finding -> finding.code().code() + " " + finding.rowId())
                .containsExactly("W-GOV-001 RNK-210", "W-GOV-002 RNK-210");
    }

    @Test
    void theSameTablesGiveTheSameFindings() {
        assertThat(findings(DAY).toString()).isEqualTo(findings(DAY).toString());
    }

    private static List<Finding> findings(LocalDate day) {
        var rulebook = ShippedRulebook.get();
        return Lint.of(new Subject(
                rulebook.vocabulary(),
                rulebook.catalog(),
                rulebook.tables().stream().map(TableEvaluator::table).toList(),
                day));
    }
}
