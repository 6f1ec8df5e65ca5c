package io.proffer.rulesets.tables;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.FileFault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a table asks only for facts that are known when its stage asks it. The facts of an account are always known;
 * those of a feature, an offer, a candidate or a block only to some tables. A column that can never have a value would
 * switch its rows off in silence.
 */
public final class ScopeChecks {
    private static final Set<String> ASKED_FOR_ONE = Set.of(
            "feature",
            "offer",
            "candidate",
            "discount",
            "block",
            "contact",
            "presentation",
            "order",
            "relationship",
            "change");
    /** Asked also when an offer is shown, when only the offer is at hand. */
    private static final String OFFER_CAPS = "offer_caps";

    private static final Set<String> NEEDED_BY_TRIALS = Set.of("needStrength", "priorTrialMonths");
    private static final Set<String> BOUGHT = Set.of("termMonths", "seats");
    private static final Set<String> PLACE_AND_TIME = Set.of("channel", "weekday", "localHour", "localDate");

    /** What a table may read of one feature, offer, candidate or block: roots, or single terms. */
    private record Known(Set<String> roots, Set<String> terms) {
        boolean reaches(Term term) {
            return roots.contains(term.scope()) || terms.contains(term.key());
        }
    }

    private static final Map<String, Known> BY_TABLE = Map.ofEntries(
            Map.entry("trial_eligibility", new Known(Set.of("offer"), NEEDED_BY_TRIALS)),
            Map.entry("loyalty_multi_year", new Known(Set.of("offer"), Set.of("termMonths"))),
            Map.entry("discount_grid", new Known(Set.of(), BOUGHT)),
            Map.entry("discount_controls", new Known(Set.of("offer", "discount"), BOUGHT)),
            Map.entry("renewal_terms", new Known(Set.of("offer"), BOUGHT)),
            Map.entry("price_shock_guard", new Known(Set.of("offer"), Set.of("upliftPct", "termMonths", "seats"))),
            Map.entry("roi_parameters", new Known(Set.of("offer"), Set.of())),
            Map.entry(
                    "ranking",
                    new Known(
                            Set.of("offer"),
                            Set.of("needStrength", "servesObjectivePriority", "upliftPct", "termMonths", "seats"))),
            Map.entry("contact_limits", new Known(Set.of("offer"), PLACE_AND_TIME)),
            Map.entry("suppression_after_outcome", new Known(Set.of("offer", "contact"), Set.of())),
            Map.entry("quiet_windows", new Known(Set.of("offer"), PLACE_AND_TIME)),
            Map.entry("freshness", new Known(Set.of("block", "offer"), Set.of())),
            Map.entry("readiness_scorecard", new Known(Set.of(), Set.of("maxNeedStrength"))),
            Map.entry("placement_and_path", new Known(Set.of("offer"), Set.of("placement"))),
            Map.entry("success_story_selector", new Known(Set.of("offer"), Set.of("storyConsent"))),
            Map.entry("ecosystem", new Known(Set.of("offer"), Set.of("integrationSignal", "integrationKey"))),
            Map.entry("migration_roadmaps", new Known(Set.of("offer"), Set.of("fulfilmentPath"))),
            Map.entry(
                    "provisioning_sla",
                    new Known(Set.of("offer"), Set.of("fulfilmentPath", "changeType", "dataMigration"))),
            Map.entry("csm_coverage_and_care", new Known(Set.of("offer"), Set.of("potentialScore", "objectivesUnmet"))),
            Map.entry("feedback_rewards", new Known(Set.of(), Set.of("participationKind", "participation12m"))),
            Map.entry("offer_governance", new Known(Set.of("change"), Set.of("family"))),
            Map.entry(OFFER_CAPS, new Known(Set.of("offer"), Set.of())),
            Map.entry("budgets", new Known(Set.of("offer"), Set.of("fulfilmentPath", "approvalLevel"))),
            Map.entry("objections", new Known(Set.of("offer"), Set.of("objectionCode"))));

    private ScopeChecks() {}

    /** True for a fact that may be known when a table is asked. */
    public static boolean isKnownTo(DecisionTable table, Term term) {
        boolean findsNeeds = table.stage().equals("APPLICABILITY") && table.says("offer");
        Known known = findsNeeds
                ? new Known(Set.of("feature"), Set.of())
                : BY_TABLE.getOrDefault(table.key(), new Known(Set.of(), Set.of()));
        // Whoever asks who has to agree to a change, or shows an offer, has no account at hand.
        boolean withoutAccount =
                table.stage().equals("GOVERNANCE") || table.key().equals(OFFER_CAPS);
        boolean rare = withoutAccount || ASKED_FOR_ONE.contains(term.scope());
        return !rare || known.reaches(term);
    }

    /** Every column whose facts are never known to its table. */
    static List<FileFault> of(SourcedTable sourced) {
        return sourced.table().inputs().stream()
                .filter(column -> !isKnownTo(sourced.table(), column.term()))
                .map(column -> fault(sourced, column))
                .toList();
    }

    private static FileFault fault(SourcedTable sourced, Column column) {
        String message = "'" + column.term().label() + "' is not known when "
                + sourced.table().key()
                + " is asked, so no row could ever match it. Remove the column, or move the rows to a table of a stage"
                + " that knows it.";
        String letters = CellRef.letters(column.sheetColumn());
        return new FileFault(
                sourced.file(), sourced.table().sheet(), letters + ":" + letters, "UNKNOWN_AT_THIS_STAGE", message);
    }
}
